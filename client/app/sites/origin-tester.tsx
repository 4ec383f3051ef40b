import { useState } from 'preact/hooks'
import type { Output } from '../../../contract/commands.ts'
import { useClient } from '../ui/client-context.ts'
import { useAction } from '../ui/use-action.ts'
import { texts } from './site-texts.ts'

/** Whether a page may show the chat, and if not, what to do. */
export function OriginTester({ siteId }: { siteId: string }) {
  const { connection } = useClient()
  const [told, setTold] = useState<Output<'site:try-origin'> | null>(null)
  const test = useAction(async (origin: string) => setTold(await connection.ask('site:try-origin', { siteId, origin })))
  return (
    <form
      class="one-line"
      onSubmit={(event) => {
        event.preventDefault()
        void test.run(String(new FormData(event.currentTarget).get('origin') ?? ''))
      }}
    >
      <label class="field">
        <span>{texts.tryOrigin}</span>
        <input name="origin" required inputMode="url" placeholder={texts.tryHint} onInput={() => setTold(null)} />
      </label>
      <button type="submit" disabled={test.busy}>
        {texts.tryButton}
      </button>
      <p class={told?.allowed ? 'done' : 'problem'} role="status">
        {told?.advice}
      </p>
      {test.note}
    </form>
  )
}
