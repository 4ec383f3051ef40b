import { useEffect, useState } from 'preact/hooks'
import { useClient, useShown } from '../ui/client-context.ts'
import { language } from '../ui/language.ts'
import { useAction } from '../ui/use-action.ts'
import { verify } from '../words/verify.ts'
import { focusFirst } from './use-disclosure.ts'
import '../style/sites.css'

const texts = verify[language]

/** Where a mailed link confirms an address: at a click, as programs that look through mail open links too. */
export function VerifyPage() {
  const { api } = useClient()
  const isKnown = useShown((state) => state.sessionKnown)
  const [token] = useState(() => location.hash.slice(1))
  const [email, setEmail] = useState<string | null>(null)
  const confirm = useAction(async () => {
    setEmail(await api.verifyAddress(token))
    // A used token is of no use in the history.
    history.replaceState(null, '', location.pathname)
  })
  useEffect(() => {
    document.title = `${texts.verifyTitle} · Rekha`
  }, [])
  return (
    <main id="conversation" class="sites" tabIndex={-1}>
      {isKnown &&
        (email !== null ? (
          <section class="card" role="status">
            <h1>{texts.verifiedTitle}</h1>
            <p>{texts.verified(email)}</p>
            <p>
              <a class="button primary" href="/">
                {texts.goOn}
              </a>
            </p>
          </section>
        ) : (
          <section class="card">
            <h1>{texts.verifyTitle}</h1>
            <p>{token ? texts.verifyIntro : texts.noLink}</p>
            {confirm.note}
            {token && !confirm.problem && (
              <p>
                <button
                  type="button"
                  class="primary"
                  ref={focusFirst}
                  disabled={confirm.busy}
                  onClick={() => void confirm.run()}
                >
                  {texts.verify}
                </button>
              </p>
            )}
          </section>
        ))}
      <a href="/">{texts.back}</a>
    </main>
  )
}
