import { useState } from 'preact/hooks'
import type { Problem } from '../../../contract/problem.ts'
import type { WaysInView } from '../../../contract/views.ts'
import { useClient, useShown } from '../ui/client-context.ts'
import { useAction } from '../ui/use-action.ts'
import { OtherWays } from './other-ways.tsx'
import { OwnPassword } from './own-password.tsx'
import { hasPasskeys } from './use-entries.ts'
import { texts } from './ways-texts.ts'

const none: never[] = []

interface SignInAgainProps {
  /** What was refused, and why. */
  problem: Problem | null
  ways: WaysInView
}

/** Where something needs a recent sign-in: signs in once more, in place, in one of the person's ways. */
export function SignInAgain({ problem, ways: { hasPassword, passkeys, identities } }: SignInAgainProps) {
  const { visit } = useClient()
  const email = useShown((state) => state.user?.email ?? '')
  const providers = useShown((state) => state.signIn?.providers ?? none)
  const [isDone, setDone] = useState<Problem | null>(null)
  const enter = useAction(visit.login)
  if (problem?.reason !== 'sign-in-again') return null
  // Refused once more, it is asked for once more.
  if (isDone === problem)
    return (
      <p class="done" role="status">
        {texts.confirmed}
      </p>
    )

  function submit(event: Event & { currentTarget: HTMLFormElement }) {
    event.preventDefault()
    const password = String(new FormData(event.currentTarget).get('password') ?? '')
    void enter.run({ email, password }).then((isIn) => isIn && setDone(problem))
  }

  return (
    <fieldset class="stacked again">
      <legend>{texts.confirmTitle}</legend>
      {hasPassword && (
        <form class="stacked" onSubmit={submit}>
          <OwnPassword name="password" label={texts.confirmPassword} email={email} isWrong={undefined} takesFocus />
          {enter.note}
          <p class="buttons">
            <button type="submit" class="primary" disabled={enter.busy}>
              {texts.confirm}
            </button>
          </p>
        </form>
      )}
      <OtherWays
        providers={providers.filter(({ label }) => identities.some((one) => one.label === label))}
        hasPasskey={hasPasskeys && passkeys.length > 0}
        onIn={() => setDone(problem)}
      />
    </fieldset>
  )
}
