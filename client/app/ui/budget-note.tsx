import { useMemo } from 'preact/hooks'
import type { Problem } from '../../../contract/problem.ts'
import { useShown } from './client-context.ts'
import { fromNow, timeOfDay } from './format.ts'
import { texts } from './texts.ts'
import { useNow } from './use-now.ts'

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
        <b>{isBack ? texts.budgetBack : texts.budgetUsedUp}</b>
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
