import type { DayUsage } from '../../contract/views.ts'

interface Bars {
  /** For each day 0 to 1, by cost; by tokens if everything was free. */
  bars: number[]
  /** Days in the month. */
  length: number
  /** The day with the most; null if nothing was spent. */
  most: DayUsage | null
}

export function barsOf(days: readonly DayUsage[]): Bars {
  const hasCost = days.some(({ cost }) => cost > 0)
  const measure = ({ tokens, cost }: DayUsage) => (hasCost ? cost : tokens)
  const most = days.reduce<DayUsage | null>(
    (best, one) => (measure(one) > (best ? measure(best) : 0) ? one : best),
    null,
  )
  const top = most ? measure(most) : 1
  const [year = 1970, month = 1] = (days[0]?.day ?? '').split('-').map(Number)
  return { bars: days.map((day) => measure(day) / top), length: new Date(Date.UTC(year, month, 0)).getUTCDate(), most }
}
