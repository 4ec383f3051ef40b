import { jobIdOf } from '../../db/models/tries.ts'
import { room } from '../../platform/rooms.ts'
import { reservationFor } from '../means.ts'
import { ownerOf } from '../policy.ts'
import { asking, command } from './command.ts'

export const retryAnalysis = command('analysis:retry', {
  allow: ownerOf,
  limit: asking,
  async run({ analysisId }, { analysis, access }, { queues, rooms, config }) {
    const queued = await analysis.retry(reservationFor('reading', config))
    await queues.add('read-palm', { analysisId }, jobIdOf(queued))
    const place = await queued.place()
    rooms.tell(room.summary(analysisId), 'analysis:progress', { analysisId, stage: 'queued', percent: 0, place })
    return queued.view(access)
  },
})
