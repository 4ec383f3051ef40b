import type { Analysis } from '../../db/models/analysis.ts'
import { jobIdOf } from '../../db/models/tries.ts'
import { room } from '../../platform/rooms.ts'
import type { Means } from '../means.ts'

/** Leaves a queued analysis for a worker and tells its room. */
export async function queueReading(queued: Analysis, { queues, rooms }: Means): Promise<void> {
  const { id: analysisId } = queued
  await queues.add('read-palm', { analysisId }, jobIdOf(queued), queued.turn)
  const place = await queued.place()
  rooms.tell(room.summary(analysisId), 'analysis:progress', { analysisId, stage: 'queued', percent: 0, place })
}
