import { Site } from '../db/models/site.ts'
import { spentBySites, today, tolerance } from '../db/money/day-total.ts'
import { tellSite } from '../db/tell-site.ts'
import { described } from '../platform/log.ts'
import { repeat } from '../platform/repeat.ts'
import type { Dependencies } from './dependencies.ts'

/** Milliseconds between two looks. */
const lookMs = 5000
const levels = [80, 100] as const
const keptSeconds = 172_800

/**
 * Tells sites with a webhook when 80 and 100 % of their budget of the day are used, once each, by whichever server is first;
 * gives how to stop that.
 */
export function watchSiteBudgets(dependencies: Pick<Dependencies, 'config' | 'redis' | 'queues' | 'log'>): () => void {
  const { redis, log } = dependencies

  async function look(): Promise<void> {
    const day = today()
    const sites = await Site.listening()
    const spent = await spentBySites(sites.map(({ id }) => id))
    for (const { id, budget } of sites)
      for (const percent of levels) {
        if (budget === null || (spent.get(id) ?? 0) < (budget * percent) / 100 - tolerance) continue
        const isFirst = await redis.set(`budget:${day}:${id}:${budget}:${percent}`, '1', 'EX', keptSeconds, 'NX')
        if (isFirst) await tellSite(id, 'budget.reached', { percent, budget, day }, dependencies)
      }
  }
  return repeat(lookMs, look, (error) => log.warn('the budgets of sites could not be looked at', described(error)))
}
