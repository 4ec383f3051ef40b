import { forgetLiveTexts, lingersMs } from '../platform/live-text.ts'
import type { RedisConnection } from '../platform/redis.ts'
import { type Rooms, room } from '../platform/rooms.ts'
import type { Storage } from '../platform/storage.ts'
import { textsOf } from './live-texts-of.ts'
import { Analysis } from './models/analysis.ts'
import { Message } from './models/message.ts'
import { Charge } from './money/charge.ts'

/**
 * Deletes an analysis, stops its writing, and tells its room. Files go before the row that names them, so that
 * a storage outage leaves both for a retry. Files a worker wrote meanwhile go last.
 */
export async function removeAnalysis(
  { id, folder, attempt }: Pick<Analysis, 'id' | 'folder' | 'attempt'>,
  { storage, rooms, redis }: { storage: Storage; rooms: Rooms; redis: RedisConnection },
): Promise<void> {
  const replies = await Message.lately(id, lingersMs)
  for (const writing of [id, ...replies.map((reply) => reply.id)]) rooms.stopWriting(writing)
  await storage.removeFolder(folder)
  const waiting = await Message.unfinishedIn(id)
  await Analysis.query().deleteById(id)
  await Charge.release([id, ...waiting])
  rooms.tell(room.summary(id), 'analysis:deleted', { analysisId: id })
  forgetLiveTexts(redis, [...textsOf(id, attempt), ...replies], true)
  await storage.removeFolder(folder)
}
