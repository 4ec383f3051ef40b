import { RateLimiterMemory, RateLimiterRedis } from 'rate-limiter-flexible'
import { ProblemError } from '../contract/problem.ts'
import type { RedisConnection } from '../platform/redis.ts'

/** So much of a thing, for each key, in so many seconds. */
export interface Limit {
  name: string
  points: number
  seconds: number
}

export interface Limits {
  /** Takes a point; throws `too-many` with the seconds to wait when there is none left. */
  take(limit: Limit, key: string): Promise<void>
}

/** Limits that hold over all nodes; while Redis is away each node counts for itself. */
export function openLimits(redis: RedisConnection): Limits {
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
  return {
    async take(limit, key) {
      try {
        await limiterFor(limit).consume(key)
      } catch (refused) {
        if (refused instanceof Error) throw refused
        const retryAfter = Math.max(1, Math.ceil((refused as { msBeforeNext: number }).msBeforeNext / 1000))
        throw new ProblemError('too-many', `That was too often. Try again in ${retryAfter} s.`, { retryAfter })
      }
    },
  }
}
