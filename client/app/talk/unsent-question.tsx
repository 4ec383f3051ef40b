import type { Unsent } from '../../core/state.ts'
import { BudgetNote } from '../ui/budget-note.tsx'
import { useClient, useShown } from '../ui/client-context.ts'
import { problemText } from '../ui/problem-text.ts'
import { Turn } from '../ui/turn.tsx'
import { texts } from './talk-texts.ts'

/** A question whose arrival is not confirmed yet. */
export function UnsentQuestion({ unsent }: { unsent: Unsent }) {
  const { talk } = useClient()
  const { state, problem, text, clientMessageId } = unsent
  const isOnline = useShown(({ connection }) => connection === 'online')
  const said = {
    sending: texts.sendingState,
    waiting: isOnline ? texts.repeatedState : texts.waitingState,
    failed: texts.failedState,
  }
  const isOverBudget = state === 'failed' && problem?.code === 'over-budget'
  return (
    <Turn who="you" class={`unsent ${state}`}>
      <p class="plain" dir="auto">
        {text}
      </p>
      {isOverBudget ? (
        <BudgetNote problem={problem} />
      ) : (
        <p class={state === 'failed' ? 'problem' : 'faint'} role={state === 'failed' ? 'alert' : undefined}>
          {said[state]} {state === 'failed' && problem && problemText(problem)}
        </p>
      )}
      {state !== 'sending' && (
        <p class="buttons">
          <button type="button" onClick={() => void talk.resend(clientMessageId)}>
            {texts.resend}
          </button>
          <button type="button" class="quiet" onClick={() => talk.discard(clientMessageId)}>
            {texts.discard}
          </button>
        </p>
      )}
    </Turn>
  )
}
