import { room } from '../../../platform/rooms.ts'
import { adminOfSite } from '../../policy.ts'
import { command } from '../command.ts'

export const removeSite = command('site:remove', {
  allow: adminOfSite,
  async run({ siteId }, { site }, { rooms }) {
    await site.remove()
    rooms.close(room.site(siteId), 'site-removed')
    return {}
  },
})
