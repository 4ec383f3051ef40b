import type { Access, ListedAnalysis } from '../../contract/views.ts'
import { Analysis } from '../../db/models/analysis.ts'
import { plainText } from '../http/plain-text.ts'
import { anyone } from '../policy.ts'
import { command } from './command.ts'

export const listAnalyses = command('analysis:list', {
  allow: anyone,
  async run({ before, limit }, _, { actor }) {
    const { items, next } = await Analysis.list(actor, limit, before)
    const access = actor.kind === 'user' ? 'full' : 'summary'
    return { items: items.map((analysis) => listed(analysis, access)), next }
  },
})

/** Characters of a summary that stand in a list. */
const most = 160

function listed(analysis: Analysis, access: Access): ListedAnalysis {
  const { id, status, stage, language, summary, createdAt, completedAt, expiresAt } = analysis
  const { hands, images } = analysis.view(access)
  const thumbnails = hands.flatMap((hand) => {
    const thumbnail = images[hand]?.thumbnail
    return thumbnail ? [[hand, thumbnail]] : []
  })
  return {
    ...{ id, access, status, stage, hands, language, createdAt, completedAt, expiresAt },
    thumbnails: Object.fromEntries(thumbnails),
    excerpt: summary === null ? null : plainText(summary, most),
  }
}
