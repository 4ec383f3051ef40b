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
  /** Counts an attempt with a password, whether or not there is such an account; throws `too-many` when there are none left. */
  take(email: string, userId: string | null, origin: SignInOrigin): Promise<void>
  /** Whether the account was signed in to from this device, or from this address, before. */
  knows(userId: string, origin: SignInOrigin): Promise<boolean>
  knowsDevice(userId: string | null, device: string | null): Promise<boolean>
  /** Records a successful sign-in. */
  succeeded(userId: string, origin: SignInOrigin): Promise<void>
  /** Devices and addresses known so far become strangers to the account. */
  forget(userId: string): Promise<void>
}

/**
 * Limits on password attempts: per address; per account and address, by minute and by hour; and per account over all addresses
 * that are new to it. A device the account knows is limited by itself only.
 *
 * This stops guessing, from one address or many, without locking out the owner on a usual device, whoever else is at its address.
 *
 * What is known is kept by the account's id: an address may come to be another account's.
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
  const keyOf = (from: string, userId: string) =>
    `signed-in:${createHash('sha256').update(`${from} ${userId}`).digest('base64url')}`
  const addressKey = (userId: string, { addressHash }: Place) => keyOf(addressHash, userId)
  const deviceKey = (userId: string, device: string) => keyOf(`device ${device}`, userId)
  /** When the account last forgot what it knew. */
  const forgottenKey = (userId: string) => keyOf('forgotten', userId)

  const remember = (key: string) => redis.set(key, Date.now(), 'EX', knownFor)
  const isKept = async (key: string, userId: string) => {
    const [since, forgotten] = await Promise.all([redis.get(key), redis.get(forgottenKey(userId))])
    return since !== null && Number(since) >= Number(forgotten ?? 0)
  }
  const knowsDevice = async (userId: string | null, device: string | null) =>
    userId !== null && device !== null && (await isKept(deviceKey(userId, device), userId))
  const knows = async (userId: string, { place, device }: SignInOrigin) =>
    (await isKept(addressKey(userId, place), userId)) || (await knowsDevice(userId, device))
  const takeOfBoth = async (from: string, email: string) => {
    await limits.take(ofBoth, `${from} ${email}`)
    await limits.take(ofBothForLong, `${from} ${email}`)
  }

  return {
    knows,
    knowsDevice,
    async take(email, userId, origin) {
      if (await knowsDevice(userId, origin.device)) return takeOfBoth(`device ${origin.device}`, email)
      const { address } = origin.place
      await limits.take(ofAddress, address)
      await takeOfBoth(address, email)
      if (userId === null || !(await knows(userId, origin))) await limits.take(ofAccount, email)
    },
    async succeeded(userId, { place, device }) {
      await remember(addressKey(userId, place))
      if (device !== null) await remember(deviceKey(userId, device))
    },
    async forget(userId) {
      await remember(forgottenKey(userId))
    },
  }
}
