import { room } from '../../../platform/rooms.ts'
import { adminOfSite } from '../../policy.ts'
import { command } from '../command.ts'

export const removeSite = command('site:remove', {
  allow: adminOfSite,
  async run({ siteId }, { site }, { rooms }) {
    await site.remove()
    rooms.tell(room.site(siteId), 'session:ended', { reason: 'site-removed' })
    rooms.close(room.site(siteId))
    return {}
  },
})
