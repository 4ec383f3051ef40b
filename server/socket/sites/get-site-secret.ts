import { adminOfSite } from '../../policy.ts'
import { command } from '../command.ts'

export const getSiteSecret = command('site:secret', {
  allow: adminOfSite,
  async run({ renew }, { site }) {
    const { secret } = renew ? await site.renewSecret() : site
    return { secret }
  },
})
