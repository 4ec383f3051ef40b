import { useEffect, useState } from 'preact/hooks'
import { useClient, useShown } from '../ui/client-context.ts'
import { language } from '../ui/language.ts'
import { useAction } from '../ui/use-action.ts'
import { verify } from '../words/verify.ts'
import { SignInForm } from './sign-in-form.tsx'
import { focusFirst } from './use-disclosure.ts'
import { useLinkToken } from './use-link-token.ts'
import '../style/sites.css'

const texts = verify[language]

/** Where a mailed link confirms an address. */
export function VerifyPage() {
  const isKnown = useShown((state) => state.sessionKnown)
  const user = useShown((state) => state.user)
  const [token, forget] = useLinkToken()
  const [email, setEmail] = useState<string | null>(null)
  useEffect(() => {
    document.title = `${texts.verifyTitle} · Rekha`
  }, [])
  const finish = (confirmed: string) => {
    forget()
    setEmail(confirmed)
  }
  return (
    <main id="conversation" class="sites" tabIndex={-1}>
      {isKnown &&
        (token && !user ? (
          <section class="card">
            <h1>{texts.verifyTitle}</h1>
            <p>{texts.signInFirst}</p>
            <SignInForm startsWith="login" />
          </section>
        ) : token ? (
          <Confirm key={token} token={token} onDone={finish} />
        ) : (
          <Confirmed email={email} />
        ))}
      <a href="/">{texts.back}</a>
    </main>
  )
}

/** Confirms at a click: programs that look through mail open links too. */
function Confirm({ token, onDone }: { token: string; onDone: (email: string) => void }) {
  const { api } = useClient()
  const confirm = useAction(async () => onDone(await api.verifyAddress(token)))
  return (
    <section class="card">
      <h1>{texts.verifyTitle}</h1>
      {!confirm.problem && <p>{texts.verifyIntro}</p>}
      {confirm.note}
      {!confirm.problem && (
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
  )
}

function Confirmed({ email }: { email: string | null }) {
  return (
    <section class="card" role="status">
      <h1>{email === null ? texts.verifyTitle : texts.verifiedTitle}</h1>
      <p>{email === null ? texts.noLink : texts.verified(email)}</p>
      {email !== null && (
        <p>
          <a class="button primary" href="/">
            {texts.goOn}
          </a>
        </p>
      )}
    </section>
  )
}
