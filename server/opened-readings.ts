import type { RedisConnection } from '../platform/redis.ts'

/** How long a reading that was opened with a reason stays open, in seconds. */
const openSeconds = 600

const keyOf = (userId: string, analysisId: string): string => `opened-reading:${userId}:${analysisId}`

/** Somebody of support has given a reason to see a reading: its photos may be seen for ten minutes. */
export async function rememberOpened(redis: RedisConnection, userId: string, analysisId: string): Promise<void> {
  await redis.set(keyOf(userId, analysisId), '1', 'EX', openSeconds)
}

export async function hasOpened(redis: RedisConnection, userId: string, analysisId: string): Promise<boolean> {
  return (await redis.exists(keyOf(userId, analysisId))) === 1
}
