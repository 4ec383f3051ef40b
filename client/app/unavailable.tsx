import type { Problem } from '../../contract/problem.ts'
import { useClient, useShown } from './client-context.ts'
import { problemText } from './problem-text.ts'
import { SignInForm } from './sign-in-form.tsx'
import { texts } from './texts.ts'
import { Turn } from './turn.tsx'

/** An address that leads nowhere, or to what is somebody's who is not signed in. */
export function Unavailable({ problem }: { problem: Problem }) {
  const { follower, store } = useClient()
  const user = useShown((state) => state.user)
  const following = useShown((state) => state.following)
  const startAnew = () => {
    follower.leave()
    store.set({ unavailable: null })
  }
  return (
    <Turn who="rekha" class="gate">
      <h2>{texts.unavailableTitle}</h2>
      <p role="alert">{problemText(problem)}</p>
      {!user && following && (
        <>
          <p>{texts.unavailableMore}</p>
          <SignInForm startsWith="login" />
        </>
      )}
      <button type="button" onClick={startAnew}>
        {texts.newReading}
      </button>
    </Turn>
  )
}
