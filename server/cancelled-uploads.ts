import type { RedisConnection } from '../platform/redis.ts'

/** No request takes longer than this, in seconds: nothing that was cancelled arrives later. */
const keptSeconds = 3600

/**
 * Uploads that were cancelled, by idempotency key, while one may still be arriving.
 *
 * Cancelling notes the key and then looks for the row; uploading writes the row and then looks for the note: whichever is
 * first, one of the two finds the other.
 */
const nameOf = (uploadKey: string) => `cancelled-upload:${uploadKey}`

export async function noteCancelled(redis: RedisConnection, uploadKey: string): Promise<void> {
  await redis.set(nameOf(uploadKey), '1', 'EX', keptSeconds)
}

export async function isCancelled(redis: RedisConnection, uploadKey: string): Promise<boolean> {
  return (await redis.exists(nameOf(uploadKey))) === 1
}
