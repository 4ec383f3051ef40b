import { endOfDay, Spending, startOfDay, startOfMonth } from '../../db/models/spending.ts'
import { anyone } from '../policy.ts'
import { command } from './command.ts'

export const getUsage = command('usage:get', {
  allow: anyone,
  async run(_, __, { actor, config }) {
    const [today, month, days] = await Promise.all([
      Spending.since(startOfDay(), actor),
      Spending.since(startOfMonth(), actor),
      Spending.byDay(startOfMonth(), actor),
    ])
    const budget = actor.kind === 'user' ? config.budget.user : config.budget.guest
    const left = budget === null ? null : Math.max(0, budget - today.cost)
    return { today, month, days, budget, left, resetsAt: endOfDay().toISOString() }
  },
})
