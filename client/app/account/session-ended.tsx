import type { State } from '../../core/state.ts'
import { useClient } from '../ui/client-context.ts'
import { useSurroundings } from '../ui/surroundings.ts'
import { texts } from '../ui/texts.ts'
import { Turn } from '../ui/turn.tsx'
import { SignInForm } from './sign-in-door.ts'

export function SessionEnded({ reason }: { reason: NonNullable<State['sessionEnded']> }) {
  const { visit } = useClient()
  const { offers } = useSurroundings()
  if (reason === 'site-removed') {
    return (
      <Turn who="rekha" class="gate">
        <div role="alert">
          <h2>{texts.ended[reason]}</h2>
        </div>
      </Turn>
    )
  }
  if (reason === 'account-deleted') {
    return (
      <Turn who="rekha" class="gate">
        <div role="alert">
          <h2>{texts.accountDeleted}</h2>
          <p>{texts.accountDeletedMore}</p>
        </div>
        <button type="button" class="primary" onClick={() => void visit.goOnAsGuest()}>
          {texts.beginAnew}
        </button>
      </Turn>
    )
  }
  return (
    <Turn who="rekha" class="gate">
      <div role="alert">
        <h2>{texts.ended[reason]}</h2>
        {offers('sign-in') && <p>{texts.endedMore}</p>}
      </div>
      {offers('sign-in') && <SignInForm startsWith="login" />}
      <button type="button" class="quiet" onClick={() => void visit.goOnAsGuest()}>
        {texts.goOnAsGuest}
      </button>
    </Turn>
  )
}
