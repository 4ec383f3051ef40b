import { described, type Log } from './log.ts'
import type { RedisConnection } from './redis.ts'

const key = 'workers'
const beatMs = 2000
/** A worker that has not been heard of for so long does not count. */
const silentMs = 10_000

/** Says every 2 s that this worker is there. */
export function beatWorker(redis: RedisConnection, id: string, log: Log): { close(): Promise<void> } {
  const beat = () =>
    timeOf(redis)
      .then((time) => redis.zadd(key, time, id))
      .then(
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
export async function countWorkers(redis: RedisConnection): Promise<number> {
  const time = await timeOf(redis)
  await redis.zremrangebyscore(key, '-inf', time - 60 * silentMs)
  return redis.zcount(key, time - silentMs, '+inf')
}

/** Milliseconds by Redis' clock, which is one for all. */
async function timeOf(redis: RedisConnection): Promise<number> {
  const [seconds] = await redis.time()
  return Number(seconds) * 1000
}
