import { Site } from '../../../db/models/site.ts'
import { admin } from '../../policy.ts'
import { command } from '../command.ts'

export const addSite = command('site:add', {
  allow: admin,
  async run(settings, _, { config }) {
    return (await Site.add(settings)).view(config.publicUrl)
  },
})
