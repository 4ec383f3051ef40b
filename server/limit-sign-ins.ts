import { createHash } from 'node:crypto'
import type { Config } from '../platform/config.ts'
import type { RedisConnection } from '../platform/redis.ts'
import type { Place } from './actor.ts'
import type { Limits } from './limits.ts'

/** How long a device, or an address, is remembered after a sign-in from it, in seconds. */
const knownFor = 90 * 86_400

/** Where an attempt comes from; `device` is its browser's id (device-cookie.ts). */
export interface SignInOrigin {
  place: Place
  device: string | null
}

export interface SignInLimits {
  /** Counts an attempt with a password; throws `too-many` when there are none left. */
  take(email: string, origin: SignInOrigin): Promise<void>
  /** Whether the account was signed in to from this device, or from this address, before. */
  knows(email: string, origin: SignInOrigin): Promise<boolean>
  knowsDevice(email: string, device: string | null): Promise<boolean>
  /** Records a successful sign-in. */
  succeeded(email: string, origin: SignInOrigin): Promise<void>
}

/**
 * Limits on password attempts: per address; per account and address (or device), by minute and by hour; and per account over
 * all that are new to it.
 *
 * This stops guessing from many addresses without locking out the owner on a usual device or at a usual address.
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
  const keyOf = (from: string, email: string) =>
    `signed-in:${createHash('sha256').update(`${from} ${email}`).digest('base64url')}`
  const addressKey = (email: string, { addressHash }: Place) => keyOf(addressHash, email)
  const deviceKey = (email: string, device: string) => keyOf(`device ${device}`, email)
  const isKept = async (key: string) => (await redis.exists(key)) === 1

  const knowsDevice = async (email: string, device: string | null) =>
    device !== null && (await isKept(deviceKey(email, device)))
  const knows = async (email: string, { place, device }: SignInOrigin) =>
    (await isKept(addressKey(email, place))) || (await knowsDevice(email, device))

  return {
    knows,
    knowsDevice,
    async take(email, origin) {
      const { address } = origin.place
      await limits.take(ofAddress, address)
      await limits.take(ofBoth, `${address} ${email}`)
      await limits.take(ofBothForLong, `${address} ${email}`)
      if (!(await knows(email, origin))) await limits.take(ofAccount, email)
    },
    async succeeded(email, { place, device }) {
      await redis.set(addressKey(email, place), '1', 'EX', knownFor)
      if (device !== null) await redis.set(deviceKey(email, device), '1', 'EX', knownFor)
    },
  }
}
