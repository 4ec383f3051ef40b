import { reservationFor } from '../means.ts'
import { ownerOf } from '../policy.ts'
import { asking, command } from './command.ts'
import { queueReading } from './queue-reading.ts'

export const retryAnalysis = command('analysis:retry', {
  allow: ownerOf,
  limit: asking,
  async run(_, { analysis, access }, means) {
    const queued = await analysis.retry(means.actor, reservationFor('reading', means.config))
    await queueReading(queued, means)
    return queued.view(access)
  },
})
