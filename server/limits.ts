import { RateLimiterMemory, RateLimiterRedis } from 'rate-limiter-flexible'
import { ProblemError } from '../contract/problem.ts'
import type { RedisConnection } from '../platform/redis.ts'
import { type Actor, actorKey } from './actor.ts'

/** So much of a thing, for each key, in so many seconds; and of all who ask from one address, where that is said. */
export interface Limit {
  name: string
  points: number
  perAddress?: number
  seconds: number
}

export interface Limits {
  /** Takes a point; throws `too-many` with the seconds to wait when there is none left. */
  take(limit: Limit, key: string): Promise<void>
  /** The same for whoever asks, and for the address they ask from. */
  takeFor(actor: Actor, limit: Limit): Promise<void>
}

/** Limits that hold over all nodes; while Redis is away each node counts for itself. */
export function openLimits(redis: RedisConnection): Limits {
  defineScript(redis)
  const limiters = new Map<string, RateLimiterRedis>()
  const limiterFor = ({ name, points, seconds }: Limit) => {
    const known = limiters.get(name)
    if (known) return known
    const insuranceLimiter = new RateLimiterMemory({ keyPrefix: name, points, duration: seconds })
    const limiter = new RateLimiterRedis({
      storeClient: redis,
      keyPrefix: `limit:${name}`,
      points,
      duration: seconds,
      insuranceLimiter,
    })
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
      const { name, perAddress, seconds } = limit
      if (perAddress !== undefined)
        await take({ name: `${name}-of-address`, points: perAddress, seconds }, actor.address)
    },
  }
}

/**
 * Limiters define their script at once: were the first of them made by a request, a pipeline that ioredis has already open
 * in that turn would not know the script, and end the process.
 */
function defineScript(redis: RedisConnection): void {
  new RateLimiterRedis({ storeClient: redis, points: 1, duration: 1 })
}
