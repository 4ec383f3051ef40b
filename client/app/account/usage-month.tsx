import { useEffect } from 'preact/hooks'
import { useClient, useShown } from '../ui/client-context.ts'
import { dollars, fromNow, monthName, number, timeOfDay } from '../ui/format.ts'
import { useAction } from '../ui/use-action.ts'
import { texts } from './account-texts.ts'
import { leftToday } from './left-today.ts'
import { UsageChart } from './usage-chart.tsx'

/** This month's cost by day, and the rest of today's budget. */
export function UsageMonth() {
  const { readings } = useClient()
  const usage = useShown((state) => state.usage)
  const load = useAction(readings.loadUsage)
  useEffect(() => void load.run(), [])
  // Another session knows nothing of it yet.
  useEffect(() => void (usage ?? load.run()), [usage])
  const first = usage?.days[0]
  const tokens = usage ? usage.month.inputTokens + usage.month.outputTokens : 0
  return (
    <section>
      <h3>{texts.usageIn(first ? monthName(first.day) : '')}</h3>
      {load.note}
      {!usage && load.busy && <p class="faint">{texts.loading}</p>}
      {usage && (
        <>
          <p>
            {texts.usage(tokens, number(tokens), dollars(usage.month.cost))}
            <span class="faint">
              {' · '}
              {texts.usageOfToday(dollars(usage.today.cost))}
            </span>
          </p>
          <UsageChart days={usage.days} />
          {leftToday(usage).length > 0 && <p class="faint">{leftToday(usage).join(' · ')}</p>}
          {usage.left !== null && usage.budget !== null && (
            <div class="budget-left">
              <progress
                max={usage.budget}
                value={usage.left}
                aria-label={texts.budgetLeft(dollars(usage.left), dollars(usage.budget))}
              />
              <p>
                {texts.budgetLeft(dollars(usage.left), dollars(usage.budget))}{' '}
                <span class="faint">{texts.budgetFull(timeOfDay(usage.resetsAt), fromNow(usage.resetsAt))}</span>
              </p>
            </div>
          )}
        </>
      )}
    </section>
  )
}
