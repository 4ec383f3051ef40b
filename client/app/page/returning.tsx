import { useEffect } from 'preact/hooks'
import { SignInForm } from '../account/sign-in-door.ts'
import { useClient, useShown } from '../ui/client-context.ts'
import { loadLater } from '../ui/load-later.ts'
import { texts } from '../ui/texts.ts'
import { Turn } from '../ui/turn.tsx'

const EarlierReadings = loadLater(() =>
  import('../reading/earlier-readings.tsx').then((loaded) => loaded.EarlierReadings),
)

/** For returning visitors: signing in, then their readings. */
export function Returning() {
  const isKnown = useShown((state) => state.sessionKnown)
  const user = useShown((state) => state.user)
  const isEnded = useShown((state) => state.sessionEnded !== null)
  const isSigningIn = useShown((state) => state.isSigningIn)
  useEffect(() => {
    if (isKnown && !user) SignInForm.prepare()
  }, [isKnown, user])
  if (!isKnown || isEnded) return null
  if (user)
    return (
      <div class="returned">
        <EarlierReadings few onChosen={() => {}} />
      </div>
    )
  if (isSigningIn) return <SignInHere />
  return null
}

function SignInHere() {
  const { store } = useClient()
  return (
    <Turn who="rekha" class="gate">
      <h2>{texts.signInHere}</h2>
      <SignInForm startsWith="login" takesFocus />
      <p>
        <button type="button" class="quiet" onClick={() => store.set({ isSigningIn: false })}>
          {texts.cancel}
        </button>
      </p>
    </Turn>
  )
}
