import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRedis } from 'rate-limiter-flexible'
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

/** Limits, shared by all nodes unless `perNode`; while Redis is down each node counts for itself. */
export function openLimits(redis: RedisConnection): Limits {
  defineScript(redis)
  const limiters = new Map<string, RateLimiterAbstract>()
  const limiterFor = ({ name, points, seconds, perNode }: Limit) => {
    const known = limiters.get(name)
    if (known) return known
    const ofNode = new RateLimiterMemory({ keyPrefix: name, points, duration: seconds })
    const ofAll = () =>
      new RateLimiterRedis({
        storeClient: redis,
        keyPrefix: `limit:${name}`,
        points,
        duration: seconds,
        insuranceLimiter: ofNode,
      })
    const limiter = perNode ? ofNode : ofAll()
    limiters.set(name, limiter)
    return limiter
  }
  async function take(limit: Limit, key: string): Promise<void> {
    try {
      await limiterFor(limit).consume(key)
    } catch (refused) {
      if (refused instanceof Error) throw refused
      const retryAfter = Math.max(1, Math.ceil((refused as { msBeforeNext: number }).msBeforeNext / 1000))
      throw new ProblemError('too-often', { values: { seconds: retryAfter }, retryAfter })
    }
  }
  return {
    take,
    async takeFor(actor, limit) {
      await take(limit, actorKey(actor))
      const { name, perAddress } = limit
      if (perAddress !== undefined)
        await take({ ...limit, name: `${name}-of-address`, points: perAddress }, actor.address)
    },
  }
}

/**
 * Limiters define their script when created: if a request created the first one, a pipeline ioredis already had open
 * in that turn would not know the script, and crash the process.
 */
function defineScript(redis: RedisConnection): void {
  new RateLimiterRedis({ storeClient: redis, points: 1, duration: 1 })
}
