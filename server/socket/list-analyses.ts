import { Analysis } from '../../db/models/analysis.ts'
import { anyone } from '../policy.ts'
import { command } from './command.ts'

export const listAnalyses = command('analysis:list', {
  allow: anyone,
  async run({ before, limit }, _, { actor }) {
    const { items, next } = await Analysis.page(actor, limit, before)
    const access = actor.kind === 'user' ? 'full' : 'summary'
    return { items: items.map((analysis) => analysis.view(access)), next }
  },
})
