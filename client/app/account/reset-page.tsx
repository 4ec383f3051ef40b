import { useEffect, useState } from 'preact/hooks'
import { useShown } from '../ui/client-context.ts'
import { AskForLink } from './ask-for-link.tsx'
import { ChoosePassword } from './choose-password.tsx'
import { texts } from './reset-texts.ts'
import '../style/sites.css'

/**
 * Where a forgotten password is replaced: asks for a link, or, opened by one, for the new password.
 *
 * The link's token stands after the #: it reaches no log, and no other site as Referer.
 */
export function ResetPage() {
  const isSigningIn = useShown((state) => state.isSigningIn)
  const isKnown = useShown((state) => state.sessionKnown)
  const [token, setToken] = useState(() => location.hash.slice(1))
  const [isSaved, setSaved] = useState(false)
  useEffect(() => {
    document.title = `${texts.askTitle} · Rekha`
    const read = () => setToken(location.hash.slice(1))
    addEventListener('hashchange', read)
    return () => removeEventListener('hashchange', read)
  }, [])
  // The form is on the start screen.
  useEffect(() => {
    if (isSigningIn) location.assign('/#sign-in')
  }, [isSigningIn])
  /** A used token is of no use in the history. */
  const finish = (saved: boolean) => {
    history.replaceState(null, '', location.pathname)
    setToken('')
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
