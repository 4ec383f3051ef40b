import { useMemo } from 'preact/hooks'
import type { Problem } from '../../../contract/problem.ts'
import { useShown } from './client-context.ts'
import { fromNow, timeOfDay } from './format.ts'
import { problemText } from './problem-text.ts'
import { texts } from './texts.ts'
import { useNow } from './use-now.ts'

/** Reasons of which the note says everything; rows of older versions have none. */
const general = new Set([undefined, 'budget-used-up'])

/** Says that the budget is used up, and when it resets in local time. */
export function BudgetNote({ problem }: { problem: Problem }) {
  const resetsAt = useShown((state) => state.usage?.resetsAt ?? null)
  const now = useNow(30_000)
  const returnsAt = useMemo(() => {
    if (problem.retryAfter === undefined) return resetsAt
    return new Date(Date.now() + problem.retryAfter * 1_000).toISOString()
  }, [problem, resetsAt])
  const isBack = returnsAt !== null && Date.parse(returnsAt) <= now
  return (
    <div class="calm budget" role="status">
      <p>
        <b>{isBack ? texts.budgetBack : general.has(problem.reason) ? texts.budgetUsedUp : problemText(problem)}</b>
      </p>
      {!isBack && (
        <p>
          {returnsAt && `${texts.budgetReturns(timeOfDay(returnsAt), fromNow(returnsAt, now))} `}
          {texts.budgetMeanwhile}
        </p>
      )}
    </div>
  )
}
