import type { Worker } from 'bullmq'
import { Cluster } from 'ioredis'
import { described, type Log } from '../platform/log.ts'
import type { RedisConnection } from '../platform/redis.ts'
import { repeat } from '../platform/repeat.ts'

/** Milliseconds between two looks; a worker is gone if it is missed in two of them. */
const lookMs = 1000
const missesUntilGone = 2
/** Milliseconds a worker is known to listen, and after which it says so again. */
const knownMs = 60_000
const announceMs = 20_000
/** The most jobs in progress that one look can see of a queue. */
const mostJobs = 1000

const channelOf = (workerId: string) => `worker:${workerId}`

interface Connections {
  /** Where the workers listen, and where that is asked. */
  subscriber: RedisConnection
  redis: RedisConnection
  /** Where the jobs are. */
  queueRedis: RedisConnection
}

/**
 * Frees the jobs of workers that were killed, seconds before their locks expire: each worker listens on a channel of its
 * own, which ends with its connections. One that only sleeps keeps them, and its locks.
 *
 * A Redis Cluster is left to the locks: there, one node does not know who listens at another. Gives how to stop it.
 */
export function freeLostJobs(workers: Worker[], { subscriber, redis, queueRedis }: Connections, log: Log): () => void {
  if (redis instanceof Cluster || queueRedis instanceof Cluster) return () => {}
  const own = new Set(workers.map(({ id }) => id))
  const misses = new Map<string, number>()

  const announce = async () => {
    await subscriber.subscribe(...[...own].map(channelOf))
    for (const id of own) await redis.set(channelOf(id), '', 'PX', knownMs)
  }

  /** Keys of locks that others hold, by the worker that holds them. */
  async function locksOfOthers(): Promise<Map<string, [key: string, token: string][]>> {
    const locks = new Map<string, [string, string][]>()
    for (const worker of workers) {
      const jobs = await queueRedis.lrange(worker.toKey('active'), 0, mostJobs - 1)
      if (jobs.length === 0) continue
      const keys = jobs.map((job) => worker.toKey(`${job}:lock`))
      const tokens = await queueRedis.mget(keys)
      for (const [at, token] of tokens.entries()) {
        const holder = token?.split(':')[0]
        if (!token || !holder || own.has(holder)) continue
        locks.set(holder, [...(locks.get(holder) ?? []), [keys[at]!, token]])
      }
    }
    return locks
  }

  async function look(): Promise<void> {
    const locks = await locksOfOthers()
    for (const id of misses.keys()) if (!locks.has(id)) misses.delete(id)
    if (locks.size === 0) return
    const ids = [...locks.keys()]
    const listening = (await redis.pubsub('NUMSUB', ...ids.map(channelOf))) as (string | number)[]
    // Workers of earlier versions listen on no channel.
    const known = await redis.mget(ids.map(channelOf))
    for (const [at, id] of ids.entries()) {
      const isMissed = known[at] !== null && Number(listening[2 * at + 1]) === 0
      misses.set(id, isMissed ? (misses.get(id) ?? 0) + 1 : 0)
      if ((misses.get(id) ?? 0) < missesUntilGone) continue
      log.warn('a worker is gone: its jobs are started again', { worker: id, jobs: locks.get(id)?.length })
      for (const [key, token] of locks.get(id) ?? []) await freeLock(key, token)
    }
  }

  /** BullMQ's next check finds the job stalled. */
  async function freeLock(key: string, token: string): Promise<void> {
    if ((await queueRedis.get(key)) === token) await queueRedis.del(key)
  }

  const unannounced = (error: unknown) => log.warn('a worker could not be announced', described(error))
  announce().catch(unannounced)
  const stopAnnouncing = repeat(announceMs, announce, unannounced)
  const stopLooking = repeat(lookMs, look, (error) => {
    // What cannot be asked is not missed.
    misses.clear()
    log.warn('lost jobs could not be looked for', described(error))
  })
  return () => {
    stopAnnouncing()
    stopLooking()
  }
}
