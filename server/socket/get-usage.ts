import { anyone } from '../policy.ts'
import { command } from './command.ts'
import { viewUsage } from './view-usage.ts'

export const getUsage = command('usage:get', {
  allow: anyone,
  async run(_, __, { actor, config }) {
    return viewUsage(actor, actor.kind === 'user' ? config.budget.user : config.budget.guest)
  },
})
