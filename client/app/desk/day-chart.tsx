import { dayAndMonth } from '../ui/format.ts'
import { texts } from './desk-texts.ts'

const [height, slot, bar] = [40, 10, 7]

interface DayChartProps {
  title: string
  days: readonly { day: string; value: number }[]
  format: (value: number) => string
  /** Below the bars; the sum of the days, unless that means nothing. */
  below?: 'sum' | 'mean'
}

/** A figure today, its sum, and one bar per day. */
export function DayChart({ title, days, format, below = 'sum' }: DayChartProps) {
  const sum = days.reduce((total, { value }) => total + value, 0)
  const most = days.reduce((best, one) => (one.value > best.value ? one : best), { day: '', value: 0 })
  const label =
    most.value > 0 ? texts.chartLabel(title, dayAndMonth(most.day), format(most.value)) : texts.flatLabel(title)
  return (
    <section class="card figure">
      <h2>{title}</h2>
      <p class="amount">
        <b>{format(days.at(-1)?.value ?? 0)}</b> <span class="faint">{texts.today}</span>
      </p>
      <svg viewBox={`0 0 ${days.length * slot} ${height}`} preserveAspectRatio="none" role="img" aria-label={label}>
        {days.map(({ day, value }, index) => {
          // Anything gives a visible bar; nothing a mark on the baseline.
          const tall = value > 0 ? Math.max(3, (value / most.value) * (height - 1)) : 1
          const kind = index === days.length - 1 ? 'today' : value > 0 ? 'some' : 'none'
          return <rect key={day} class={kind} x={index * slot + 1.5} y={height - tall} width={bar} height={tall} />
        })}
      </svg>
      <p class="faint">
        {below === 'sum' ? texts.inDays(format(sum), days.length) : texts.perDay(format(Math.round(sum / days.length)))}
      </p>
    </section>
  )
}
