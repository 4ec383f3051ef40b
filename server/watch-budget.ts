import { spentToday, today, tolerance } from '../db/money/day-total.ts'
import { described } from '../platform/log.ts'
import { metrics } from '../platform/metrics.ts'
import { repeat } from '../platform/repeat.ts'
import type { Dependencies } from './dependencies.ts'

/** Milliseconds between two looks. */
const lookMs = 5000
/** Shares of the budget of all at which the log tells whoever runs this, once a day each, by whichever server is first. */
const levels = [0.5, 0.8, 1]
const keptSeconds = 172_800

/** Tells how much of the budget of all is used: as a metric, and in the log at 50, 80 and 100 %; gives how to stop that. */
export function watchBudget({ config, redis, log }: Pick<Dependencies, 'config' | 'redis' | 'log'>): () => void {
  const { total } = config.budget
  if (total === null || total === 0) return () => {}
  let told = ''

  async function look(limit: number): Promise<void> {
    const day = today()
    const share = (await spentToday()) / limit
    metrics.budgetUsed.set(share)
    const reached = levels.filter((level) => share >= level - tolerance)
    const known = `${day} ${reached.length}`
    if (known === told) return
    for (const level of reached) {
      const isFirst = await redis.set(`budget:${day}:${limit}:${level}`, '1', 'EX', keptSeconds, 'NX')
      if (isFirst && level === reached.at(-1))
        log.warn('much of the budget of all is used', { percent: Math.round(level * 100), day, total: limit })
    }
    told = known
  }
  return repeat(
    lookMs,
    () => look(total),
    (error) => log.warn('the budget could not be looked at', described(error)),
  )
}
