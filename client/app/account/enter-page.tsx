import { useEffect } from 'preact/hooks'
import { useClient, useShown } from '../ui/client-context.ts'
import { useAction } from '../ui/use-action.ts'
import { SignInForm } from './sign-in-form.tsx'
import { texts } from './ways-texts.ts'
import type { HandedOver } from './window-door.tsx'
import '../style/sites.css'

/** The window in which people sign in to the widget on another page: it hands their sign-in over to the frame that opened it. */
export function EnterPage() {
  const { api, visit } = useClient()
  const isKnown = useShown((state) => state.sessionKnown)
  const user = useShown((state) => state.user)
  const handOver = useAction(async () => {
    const { code } = await api.call('POST /api/v1/auth/hand-over', {})
    const told: HandedOver = { handOver: code }
    // To our own frame only, whoever has opened this window.
    ;(opener as Window).postMessage(told, location.origin)
    close()
  })
  const leave = useAction(visit.logout)
  useEffect(() => {
    document.title = `${texts.enterTitle} · Rekha`
  }, [])
  return (
    <main id="conversation" class="sites" tabIndex={-1}>
      <section class="card">
        <h1>{texts.enterTitle}</h1>
        {isKnown && !user && <SignInForm startsWith="login" />}
        {user && !opener && <p role="alert">{texts.enterLost}</p>}
        {user && opener && (
          <>
            <p>{texts.enterMore}</p>
            <p class="buttons">
              <button type="button" class="primary" disabled={handOver.busy} onClick={() => void handOver.run()}>
                {texts.enterAs(user.email)}
              </button>
              <button type="button" class="quiet" disabled={leave.busy} onClick={() => void leave.run()}>
                {texts.enterAsAnother}
              </button>
            </p>
            {handOver.note}
            {leave.note}
          </>
        )}
      </section>
    </main>
  )
}
