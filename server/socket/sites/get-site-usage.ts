import { Spending, startOfMonth } from '../../../db/models/spending.ts'
import { adminOfSite } from '../../policy.ts'
import { command } from '../command.ts'
import { viewUsage } from '../view-usage.ts'

export const getSiteUsage = command('site:usage', {
  allow: adminOfSite,
  async run({ siteId }, { site }) {
    const [usage, counts] = await Promise.all([
      viewUsage({ siteId }, site.budget),
      Spending.countOf(siteId, startOfMonth()),
    ])
    return { ...usage, ...counts }
  },
})
