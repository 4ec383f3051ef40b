import type { UsageView } from '../../contract/views.ts'
import type { Payer } from '../../db/models/owner.ts'
import { endOfDay, startOfDay, startOfMonth } from '../../db/money/budget.ts'
import { Charge } from '../../db/money/charge.ts'
import { anyone } from '../policy.ts'
import { command } from './command.ts'

/** A payer's spending today and this month; `budget` is US dollars per day. */
export async function viewUsage(payer: Payer, budget: number | null): Promise<UsageView> {
  const [today, month, days] = await Promise.all([
    Charge.since(startOfDay(), payer),
    Charge.since(startOfMonth(), payer),
    Charge.byDay(startOfMonth(), payer),
  ])
  const left = budget === null ? null : Math.max(0, budget - today.cost)
  return { today, month, days, budget, left, resetsAt: endOfDay().toISOString() }
}

export const getUsage = command('usage:get', {
  allow: anyone,
  async run(_, __, { actor, config }) {
    return viewUsage(actor, actor.kind === 'user' ? config.budget.user : config.budget.guest)
  },
})
