import type { Redis } from 'ioredis'
import { described, type Log } from './log.ts'

const key = 'workers'
const beatMs = 2000
/** A worker that has not been heard of for so long does not count. */
const silentMs = 10_000

/** Says every 2 s that this worker is there. */
export function beatWorker(redis: Redis, id: string, log: Log): { close(): Promise<void> } {
  const beat = () =>
    redis.zadd(key, Date.now(), id).then(
      () => {},
      (error: unknown) => log.warn('worker heartbeat', described(error)),
    )
  void beat()
  const timer = setInterval(beat, beatMs)
  return {
    async close() {
      clearInterval(timer)
      await redis.zrem(key, id).catch((error: unknown) => log.warn('worker heartbeat', described(error)))
    },
  }
}

/** How many workers have been heard of lately. */
export async function countWorkers(redis: Redis): Promise<number> {
  await redis.zremrangebyscore(key, '-inf', Date.now() - 60 * silentMs)
  return redis.zcount(key, Date.now() - silentMs, '+inf')
}
