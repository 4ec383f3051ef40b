import { createHash } from 'node:crypto'
import type { Config } from '../platform/config.ts'
import type { RedisConnection } from '../platform/redis.ts'
import type { Place } from './actor.ts'
import type { Limits } from './limits.ts'

/** How long an address from which somebody has signed in is known for theirs, in seconds. */
const knownFor = 90 * 86_400

export interface SignInLimits {
  /** Takes a try to sign in to an account; throws `too-many` when there is none left. */
  take(email: string, place: Place): Promise<void>
  /** Somebody has signed in. */
  succeeded(email: string, place: Place): Promise<void>
}

/**
 * How often passwords may be tried: from one address; for one account from one address, in a minute and in an hour; and for
 * one account from everywhere, where it has never been signed in to from before.
 *
 * So whoever guesses from many addresses is stopped, and cannot keep the person out who comes from where they always do.
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
