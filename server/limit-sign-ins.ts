import { createHash } from 'node:crypto'
import type { Config } from '../platform/config.ts'
import type { RedisConnection } from '../platform/redis.ts'
import type { Place } from './actor.ts'
import type { Limits } from './limits.ts'

/** How long an address is remembered after a sign-in from it, in seconds. */
const knownFor = 90 * 86_400

export interface SignInLimits {
  /** Counts a sign-in attempt; throws `too-many` when there are none left. */
  take(email: string, place: Place): Promise<void>
  /** Records a successful sign-in. */
  succeeded(email: string, place: Place): Promise<void>
}

/**
 * Limits on password attempts: per address; per account and address, by minute and by hour; and
 * per account over all addresses new to it.
 *
 * This stops guessing from many addresses without locking out the owner at their usual address.
 */
export function limitSignIns(
  { loginsPerMinute: some }: Config['limits'],
  limits: Limits,
  redis: RedisConnection,
): SignInLimits {
  const ofAddress = { name: 'login-address', points: 10 * some, seconds: 60 }
  const ofBoth = { name: 'login', points: some, seconds: 60 }
  const ofBothForLong = { name: 'login-hour', points: 6 * some, seconds: 3600 }
  const ofAccount = { name: 'login-account', points: 10 * some, seconds: 3600 }
  const known = (email: string, { addressHash }: Place) =>
    `signed-in:${createHash('sha256').update(`${addressHash} ${email}`).digest('base64url')}`
  return {
    async take(email, place) {
      const { address } = place
      await limits.take(ofAddress, address)
      await limits.take(ofBoth, `${address} ${email}`)
      await limits.take(ofBothForLong, `${address} ${email}`)
      if ((await redis.exists(known(email, place))) === 0) await limits.take(ofAccount, email)
    },
    async succeeded(email, place) {
      await redis.set(known(email, place), '1', 'EX', knownFor)
    },
  }
}
