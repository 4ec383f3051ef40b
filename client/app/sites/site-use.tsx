import { useState } from 'preact/hooks'
import type { SiteUsage } from '../../../contract/views.ts'
import { leftToday } from '../account/left-today.ts'
import { UsageChart } from '../account/usage-chart.tsx'
import { useClient } from '../ui/client-context.ts'
import { dollars, number, timeOfDay } from '../ui/format.ts'
import { useLoad } from '../ui/use-load.ts'
import { texts } from './site-texts.ts'

/** A site's usage this month, its cost by day, and the rest of today's budget. */
export function SiteUse({ siteId }: { siteId: string }) {
  const { connection } = useClient()
  const [usage, setUsage] = useState<SiteUsage | null>(null)
  const load = useLoad(async () => setUsage(await connection.ask('site:usage', { siteId })), [siteId])
  if (!usage) return <>{load.note}</>
  const { readings, replies, today, month, days, left, budget } = usage
  return (
    <div class="stacked">
      <p>
        {texts.thisMonth(texts.readings(readings, number(readings)), texts.replies(replies, number(replies)))}{' '}
        {texts.spentToday(dollars(today.cost), dollars(month.cost))}
      </p>
      <UsageChart days={days} />
      {left !== null && budget !== null && (
        <div class="budget-left">
          <progress max={budget || 1} value={left} aria-label={texts.left(dollars(left), dollars(budget))} />
          <p>{texts.left(dollars(left), dollars(budget))}</p>
        </div>
      )}
      <p class="faint">{[...leftToday(usage), texts.returns(timeOfDay(usage.resetsAt))].join(' · ')}</p>
    </div>
  )
}
