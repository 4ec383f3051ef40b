import { adminOfSite } from '../../policy.ts'
import { adviseOrigin } from '../../sites/advise-origin.ts'
import { command } from '../command.ts'

export const tryOrigin = command('site:try-origin', {
  allow: adminOfSite,
  async run({ origin }, { site }) {
    return adviseOrigin(origin, site)
  },
})
