import { reservationFor } from '../means.ts'
import { ownerOf } from '../policy.ts'
import { asking, command } from './command.ts'
import { queueReading } from './queue-reading.ts'

export const frameAnalysis = command('analysis:frame', {
  allow: ownerOf,
  limit: asking,
  async run({ hand, valleys, wrist }, { analysis, access }, means) {
    const queued = await analysis.frame(hand, { valleys, wrist }, means.actor, reservationFor('reading', means.config))
    await queueReading(queued, means)
    return queued.view(access)
  },
})
