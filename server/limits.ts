import { Cluster, type Result } from 'ioredis'
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'
import { ProblemError } from '../contract/problem.ts'
import type { RedisConnection } from '../platform/redis.ts'
import { type Actor, actorKey } from './actor.ts'

/** Points per key and number of seconds; optionally also per network address. */
export interface Limit {
  name: string
  points: number
  perAddress?: number
  seconds: number
  /** Counted by each node for itself: against floods, which no exact number stops, and without a trip to Redis. */
  perNode?: true
}

export interface Limits {
  /** Takes a point; throws `too-many` with the seconds to wait if none is left. */
  take(limit: Limit, key: string): Promise<void>
  /** The same for the caller, and for their address. */
  takeFor(actor: Actor, limit: Limit): Promise<void>
}

/** One counter from which a point is taken. */
interface Counter {
  limit: Limit
  key: string
}

declare module 'ioredis' {
  interface RedisCommander<Context> {
    takePoints(counters: number, ...keysAndLimits: (string | number)[]): Result<number | null, Context>
  }
}

/** Takes a point of each key, until one has none left: gives the milliseconds until it has; nil if all had one. */
const takePoints = `
for at, key in ipairs(KEYS) do
  local points, seconds = tonumber(ARGV[2 * at - 1]), ARGV[2 * at]
  redis.call('SET', key, 0, 'EX', seconds, 'NX')
  if redis.call('INCR', key) > points then return redis.call('PTTL', key) end
end
return false`

/** Limits, shared by all nodes unless `perNode`; while Redis is down each node counts for itself. */
export function openLimits(redis: RedisConnection): Limits {
  redis.defineCommand('takePoints', { lua: takePoints })
  const limiters = new Map<string, RateLimiterMemory>()
  const limiterOf = ({ name, points, seconds }: Limit): RateLimiterMemory => {
    const limiter = limiters.get(name) ?? new RateLimiterMemory({ keyPrefix: name, points, duration: seconds })
    limiters.set(name, limiter)
    return limiter
  }

  /** Milliseconds to wait; null if each counter had a point left. */
  async function takeHere(counters: Counter[]): Promise<number | null> {
    for (const { limit, key } of counters) {
      const limiter = limiterOf(limit)
      const { consumedPoints, msBeforeNext } = await limiter.consume(key).catch((refused: RateLimiterRes) => refused)
      if (consumedPoints > limit.points) return msBeforeNext
    }
    return null
  }

  /** The same, in one command; in a Cluster, where the counters are in different slots, in one each. */
  async function takeShared(counters: Counter[]): Promise<number | null> {
    const steps = redis instanceof Cluster ? counters.map((counter) => [counter]) : [counters]
    for (const step of steps) {
      const keys = step.map(({ limit, key }) => `limit:${limit.name}:${key}`)
      const limits = step.flatMap(({ limit: { points, seconds } }) => [points, seconds])
      const wait = await redis.takePoints(keys.length, ...keys, ...limits)
      if (wait !== null) return wait
    }
    return null
  }

  async function take(counters: Counter[]): Promise<void> {
    const isShared = counters.every(({ limit }) => !limit.perNode)
    const wait = await (isShared ? takeShared(counters).catch(() => takeHere(counters)) : takeHere(counters))
    if (wait === null) return
    const retryAfter = Math.max(1, Math.ceil(wait / 1000))
    throw new ProblemError('too-often', { values: { seconds: retryAfter }, retryAfter })
  }

  return {
    take: (limit, key) => take([{ limit, key }]),
    async takeFor(actor, limit) {
      const { name, perAddress } = limit
      const ofAddress = perAddress !== undefined && { ...limit, name: `${name}-of-address`, points: perAddress }
      await take([{ limit, key: actorKey(actor) }, ...(ofAddress ? [{ limit: ofAddress, key: actor.address }] : [])])
    },
  }
}
