import { useClient } from './client-context.ts'
import { texts } from './texts.ts'
import { useAction } from './use-action.ts'

/** Prints the reading and the whole open conversation, including earlier messages not on the screen. */
export function PrintButton() {
  const { store, talk } = useClient()
  const print = useAction(async () => {
    while (store.get().conversation?.next) await talk.older()
    // Renders what has just loaded first.
    await new Promise((resolve) => setTimeout(resolve, 100))
    window.print()
  })
  return (
    <>
      <button type="button" class="quiet" disabled={print.busy} onClick={() => void print.run()}>
        {texts.print}
      </button>
      {print.note}
    </>
  )
}
