import { join } from 'node:path'
import { v7 } from 'uuid'
import { Analysis } from '../../db/models/analysis.ts'
import type { Owner } from '../../db/models/owner.ts'
import { enqueueReading, enqueueThumbnails } from '../../db/queue/enqueue.ts'
import { createLog } from '../../platform/log.ts'
import { openStorage } from '../../platform/open-storage.ts'
import { openQueues } from '../../platform/queue.ts'
import { connectRedis } from '../../platform/redis.ts'
import { drawPhoto } from '../stack/draw-photo.ts'
import { noBudget } from '../stack/no-budget.ts'
import type { Stack } from '../stack/stack.ts'

/** Queues this many readings of one photo, as the server does for one upload after another. */
export async function queueReadings(stack: Stack, owner: Owner, count: number): Promise<Analysis[]> {
  const redis = connectRedis(stack.redis.url, createLog('test', 'error'))
  const queues = openQueues(redis)
  const storage = await openStorage(`file://${join(stack.folder, 'photos')}`)
  const photo = await drawPhoto()
  const queued: Analysis[] = []
  try {
    while (queued.length < count) {
      const id = v7()
      const folder = `${owner.userId ?? owner.guestId}/${id}`
      const leftImagePath = `${folder}/left.jpg`
      await storage.put(leftImagePath, photo)
      const about = { id, userId: owner.userId, guestId: owner.guestId, siteId: owner.site?.id ?? null, folder }
      const analysis = await Analysis.begin(
        {
          ...about,
          language: 'en',
          leftImagePath,
          rightImagePath: null,
          reader: 'openai',
          model: null,
          expiresAt: null,
        },
        { budget: noBudget, cost: 0 },
      )
      await enqueueReading(queues, analysis)
      await enqueueThumbnails(queues, analysis)
      queued.push(analysis)
    }
  } finally {
    await queues.close()
    redis.disconnect()
  }
  return queued
}
