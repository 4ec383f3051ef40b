import { useEffect, useRef } from 'preact/hooks'
import { useClient, useShown } from './client-context.ts'
import { EarlierReadings } from './earlier-readings.tsx'
import { SignInForm } from './sign-in-form.tsx'
import { texts } from './texts.ts'
import { Turn } from './turn.tsx'

/** For who has been here before: the way in, and then their readings. */
export function Returning() {
  const { store } = useClient()
  const isKnown = useShown((state) => state.sessionKnown)
  const user = useShown((state) => state.user)
  const isEnded = useShown((state) => state.sessionEnded !== null)
  const isSigningIn = useShown((state) => state.isSigningIn)
  if (!isKnown || isEnded) return null
  if (user)
    return (
      <div class="returned">
        <EarlierReadings few onChosen={() => {}} />
      </div>
    )
  if (isSigningIn) return <SignInHere />
  return (
    <p class="returning">
      {texts.beenHere}{' '}
      <button type="button" class="quiet link" onClick={() => store.set({ isSigningIn: true })}>
        {texts.signInHere}
      </button>
    </p>
  )
}

function SignInHere() {
  const { store } = useClient()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.querySelector('input')?.focus()
  }, [])
  return (
    <div ref={box}>
      <Turn who="rekha" class="gate">
        <h2>{texts.signInHere}</h2>
        <SignInForm startsWith="login" />
        <p>
          <button type="button" class="quiet" onClick={() => store.set({ isSigningIn: false })}>
            {texts.cancel}
          </button>
        </p>
      </Turn>
    </div>
  )
}
