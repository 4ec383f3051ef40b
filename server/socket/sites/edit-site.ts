import { room } from '../../../platform/rooms.ts'
import { adminOfSite } from '../../policy.ts'
import { command } from '../command.ts'

export const editSite = command('site:edit', {
  allow: adminOfSite,
  async run({ siteId, ...change }, { site }, { config, rooms }) {
    const changed = await site.edit(change)
    // Who comes from an origin that is no longer allowed, or has seen features that are, connects anew or not at all.
    rooms.close(room.site(siteId))
    return changed.view(config.publicUrl)
  },
})
