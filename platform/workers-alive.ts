import { described, type Log } from './log.ts'
import type { RedisConnection } from './redis.ts'

const key = 'workers'
const beatMs = 2000
/** After this many milliseconds of silence a worker does not count. */
const silentMs = 10_000

/** Announces this worker every 2 s, and does `more` then. */
export function beatWorker(
  redis: RedisConnection,
  id: string,
  log: Log,
  more: () => Promise<void> = async () => {},
): { close(): Promise<void> } {
  const beat = () =>
    timeOf(redis)
      .then((time) => redis.zadd(key, time, id))
      .then(more)
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

/** The number of workers heard from recently. */
export async function countWorkers(redis: RedisConnection): Promise<number> {
  const time = await timeOf(redis)
  await redis.zremrangebyscore(key, '-inf', time - 60 * silentMs)
  return redis.zcount(key, time - silentMs, '+inf')
}

/** The ids of these. */
export async function aliveWorkers(redis: RedisConnection): Promise<string[]> {
  return redis.zrangebyscore(key, (await timeOf(redis)) - silentMs, '+inf')
}

/** Milliseconds by Redis' clock, which all processes share. */
async function timeOf(redis: RedisConnection): Promise<number> {
  const [seconds] = await redis.time()
  return Number(seconds) * 1000
}
