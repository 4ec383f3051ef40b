import { removeAnalysis } from '../../db/remove-analysis.ts'
import { ownerOf } from '../policy.ts'
import { command } from './command.ts'

export const deleteAnalysis = command('analysis:delete', {
  allow: ownerOf,
  async run(_, { analysis }, means) {
    await removeAnalysis(analysis, means)
    return {}
  },
})
