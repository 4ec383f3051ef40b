import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { useClient, useShown } from './client-context.ts'
import { ProblemNote } from './problem-note.tsx'
import { texts } from './texts.ts'

/** Says that something was deleted, with undo, or that deleting failed. */
export function UndoNote() {
  const { removals, store } = useClient()
  const last = useShown((state) => state.removals.find((one) => one.state === 'undoable'))
  const refused = useShown((state) => state.removalRefused)
  const button = useRef<HTMLButtonElement>(null)
  const id = last?.id

  useLayoutEffect(() => {
    // The focused element was deleted.
    if (id) button.current?.focus({ preventScroll: true })
  }, [id])
  useEffect(() => {
    const send = () => {
      if (document.hidden) removals.sendNow()
    }
    document.addEventListener('visibilitychange', send)
    addEventListener('pagehide', removals.sendNow)
    return () => {
      document.removeEventListener('visibilitychange', send)
      removeEventListener('pagehide', removals.sendNow)
    }
  }, [removals])

  function undo(): void {
    removals.undo()
    document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true })
  }
  return (
    <div class="undo">
      <p role="status">{last && (last.kind === 'conversation' ? texts.conversationDeleted : texts.readingDeleted)}</p>
      {last && (
        <button type="button" class="link" key={last.id} ref={button} onClick={undo}>
          {texts.undo}
        </button>
      )}
      {refused && (
        <>
          <ProblemNote problem={refused} />
          <button type="button" class="quiet" onClick={() => store.set({ removalRefused: null })}>
            {texts.close}
          </button>
        </>
      )}
    </div>
  )
}
