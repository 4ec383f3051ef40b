import type { Problem } from '../../../contract/problem.ts'
import { SignInForm } from '../account/sign-in-door.ts'
import { useClient, useShown } from '../ui/client-context.ts'
import { problemText } from '../ui/problem-text.ts'
import { useSurroundings } from '../ui/surroundings.ts'
import { texts } from '../ui/texts.ts'
import { Turn } from '../ui/turn.tsx'

/** An address that leads nowhere, or to something that needs signing in. */
export function Unavailable({ problem }: { problem: Problem }) {
  const { follower, store } = useClient()
  const { offers } = useSurroundings()
  const user = useShown((state) => state.user)
  const following = useShown((state) => state.following)
  const gone = useShown((state) => state.gone)
  const told = gone && gone !== 'conversation' ? texts.gone[gone] : null
  const startAnew = () => {
    follower.leave()
    store.set({ unavailable: null })
  }
  return (
    <Turn who="rekha" class="gate">
      <h2>{told?.title ?? texts.unavailableTitle}</h2>
      <p role="alert">{told?.more ?? problemText(problem)}</p>
      {!user && following && !told && offers('sign-in') && (
        <>
          <p>{texts.unavailableMore}</p>
          <SignInForm startsWith="login" />
        </>
      )}
      <button type="button" class={told ? 'primary' : ''} onClick={startAnew}>
        {told ? texts.beginAnew : texts.newReading}
      </button>
    </Turn>
  )
}
