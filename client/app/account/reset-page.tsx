import { useEffect, useState } from 'preact/hooks'
import { useShown } from '../ui/client-context.ts'
import { AskForLink } from './ask-for-link.tsx'
import { ChoosePassword } from './choose-password.tsx'
import { texts } from './reset-texts.ts'
import { useLinkToken } from './use-link-token.ts'
import '../style/sites.css'

/** Where a forgotten password is replaced: asks for a link, or, opened by one, for the new password. */
export function ResetPage() {
  const isSigningIn = useShown((state) => state.isSigningIn)
  const isKnown = useShown((state) => state.sessionKnown)
  const [token, forget] = useLinkToken()
  const [isSaved, setSaved] = useState(false)
  useEffect(() => {
    document.title = `${texts.askTitle} · Rekha`
  }, [])
  // The form is on the start screen.
  useEffect(() => {
    if (isSigningIn) location.assign('/#sign-in')
  }, [isSigningIn])
  const finish = (saved: boolean) => {
    forget()
    setSaved(saved)
  }
  return (
    <main id="conversation" class="sites" tabIndex={-1}>
      {isKnown &&
        (token ? (
          <ChoosePassword key={token} token={token} onSaved={() => finish(true)} onAskAnew={() => finish(false)} />
        ) : isSaved ? (
          <Saved />
        ) : (
          <AskForLink />
        ))}
      <a href="/">{texts.back}</a>
    </main>
  )
}

function Saved() {
  return (
    <section class="card" role="status">
      <h1>{texts.doneTitle}</h1>
      <p>{texts.done}</p>
      <p>
        <a class="button primary" href="/">
          {texts.goOn}
        </a>
      </p>
    </section>
  )
}
