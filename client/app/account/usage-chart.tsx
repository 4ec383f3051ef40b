import type { DayUsage } from '../../../contract/views.ts'
import { barsOf } from '../../core/bars-of.ts'
import { dayAndMonth, dollars, number } from '../ui/format.ts'
import { texts } from './account-texts.ts'

const [height, slot, bar] = [48, 10, 7]

/** One bar per day, with a table for screen readers. */
export function UsageChart({ days }: { days: readonly DayUsage[] }) {
  const { bars, length, most } = barsOf(days)
  const [first] = days
  if (!first || !most) return <p class="faint">{texts.nothingSpent}</p>
  const spent = days.filter(({ tokens, cost }) => tokens > 0 || cost > 0)
  const amount = ({ tokens, cost }: DayUsage) => (cost > 0 ? dollars(cost) : texts.tokens(tokens, number(tokens)))
  const last = `${first.day.slice(0, 8)}${String(length).padStart(2, '0')}`
  return (
    <figure class="usage-chart">
      <svg
        viewBox={`0 0 ${length * slot} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={texts.chartLabel(dayAndMonth(most.day), amount(most))}
      >
        {Array.from({ length }, (_, index) => {
          const part = bars[index] ?? 0
          // Any usage gives a visible bar; none a mark on the baseline.
          const tall = part > 0 ? Math.max(3, part * (height - 1)) : 1
          const kind = index === days.length - 1 ? 'today' : part > 0 ? 'spent' : 'none'
          return <rect key={index} class={kind} x={index * slot + 1.5} y={height - tall} width={bar} height={tall} />
        })}
      </svg>
      <figcaption class="faint" aria-hidden="true">
        <span>{dayAndMonth(first.day)}</span>
        <span>{texts.chartMost(dayAndMonth(most.day), amount(most))}</span>
        <span>{dayAndMonth(last)}</span>
      </figcaption>
      <details>
        <summary>{texts.asTable}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{texts.day}</th>
              <th scope="col">{texts.tokensHead}</th>
              <th scope="col">{texts.cost}</th>
            </tr>
          </thead>
          <tbody>
            {spent.map(({ day, tokens, cost }) => (
              <tr key={day}>
                <th scope="row">{dayAndMonth(day)}</th>
                <td>{number(tokens)}</td>
                <td>{dollars(cost)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p class="faint">{texts.daysAreUtc}</p>
      </details>
    </figure>
  )
}
