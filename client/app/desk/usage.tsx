import type { DeskUsage } from '../../../contract/desk.ts'
import { dollars, number } from '../ui/format.ts'
import { DayChart } from './day-chart.tsx'
import { texts } from './desk-texts.ts'
import { FigureTable } from './figure-table.tsx'
import { shortId } from './short-id.ts'
import { useLoaded } from './use-loaded.ts'

/** What models cost, by day, model and site, and what they may. */
export function Usage() {
  const { answer, note } = useLoaded('desk:usage', {})
  if (!answer) return <>{note ?? <p class="faint">{texts.loading}</p>}</>
  const { days, models, sites, budgets } = answer
  const siteName = ({ siteId, name }: DeskUsage['sites'][number]) =>
    siteId === null ? texts.ownPages : (name ?? `${texts.siteGone} ${shortId(siteId)}`)
  const head = [texts.requests, texts.figures.tokens, texts.figures.cost]
  const amounts = ({ count, tokens, cost }: { count: number; tokens: number; cost: number }) => [
    number(count),
    number(tokens),
    dollars(cost),
  ]
  return (
    <>
      <div class="figures">
        <DayChart
          title={texts.figures.cost}
          days={days.map(({ day, cost }) => ({ day, value: cost }))}
          format={dollars}
        />
        <DayChart
          title={texts.figures.tokens}
          days={days.map(({ day, tokens }) => ({ day, value: tokens }))}
          format={number}
        />
      </div>
      <section class="card">
        <h2>{texts.byModel}</h2>
        <FigureTable
          head={[texts.model, ...head]}
          rows={models.map(({ model, ...used }) => [model ?? texts.almanac, ...amounts(used)])}
        />
      </section>
      <section class="card">
        <h2>{texts.bySite}</h2>
        <FigureTable
          head={[texts.sections.sites, ...head]}
          rows={sites.map((site) => [siteName(site), ...amounts(site)])}
        />
      </section>
      <Budgets budgets={budgets} />
    </>
  )
}

function Budgets({ budgets: { spentToday, total, user, guest } }: Pick<DeskUsage, 'budgets'>) {
  return (
    <section class="card">
      <h2>{texts.budgets}</h2>
      {total !== null && (
        <div class="budget-left">
          <progress
            max={total || 1}
            value={Math.min(spentToday, total)}
            aria-label={texts.spentOf(dollars(spentToday), dollars(total))}
          />
          <p>{texts.spentOf(dollars(spentToday), dollars(total))}</p>
        </div>
      )}
      <ul class="rows">
        {[
          [texts.budgetAll, total] as const,
          [texts.budgetUser, user] as const,
          [texts.budgetGuest, guest] as const,
        ].map(([whose, limit]) => (
          <li key={whose}>
            <span>{whose}</span>
            <span>{limit === null ? texts.noLimit : dollars(limit)}</span>
          </li>
        ))}
      </ul>
      <p class="faint">{texts.budgetsSet}</p>
    </section>
  )
}
