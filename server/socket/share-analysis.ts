import { ProblemError } from '../../contract/problem.ts'
import { Analysis } from '../../db/models/analysis.ts'
import { requireFeature, signedInOwnerOf } from '../policy.ts'
import { command } from './command.ts'

export const shareAnalysis = command('analysis:share', {
  allow: signedInOwnerOf,
  async run({ analysisId, shared }, { analysis }, { actor }) {
    if (shared) requireFeature(actor, 'share')
    if (shared && analysis.status !== 'completed')
      throw new ProblemError('conflict', 'There is nothing to share yet. Wait until the reading is written.')
    const changed = await Analysis.query().patchAndFetchById(analysisId, { shared }).throwIfNotFound()
    return changed.view('full')
  },
})
