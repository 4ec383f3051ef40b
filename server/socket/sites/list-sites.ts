import { Site } from '../../../db/models/site.ts'
import { admin } from '../../policy.ts'
import { command } from '../command.ts'

export const listSites = command('site:list', {
  allow: admin,
  async run(_, __, { config }) {
    return { items: (await Site.all()).map((site) => site.view(config.publicUrl)) }
  },
})
