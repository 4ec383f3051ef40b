import { createHash, randomBytes } from 'node:crypto'
import { User } from '../db/models/user.ts'
import type { Log } from '../platform/log.ts'
import type { RedisConnection } from '../platform/redis.ts'

/** Hashes of the tokens offered since there has been no admin: every server that starts offers one. */
const key = 'first-admin'
/** A server that starts later offers a new one. */
const goodForSeconds = 7 * 86_400

const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url')

/** While nobody is an admin, logs a link that makes whoever signs in and opens it the first one. */
export async function offerFirstAdmin(redis: RedisConnection, publicUrl: string, log: Log): Promise<void> {
  if (await User.hasAdmin()) return
  const token = randomBytes(24).toString('base64url')
  await redis.sadd(key, hashOf(token))
  await redis.expire(key, goodForSeconds)
  // In the fragment, which browsers never send.
  log.info('nobody is an admin yet: sign in and open this link to be the first', {
    link: `${publicUrl}/admin#claim=${token}`,
  })
}

/** Uses a token up, and all others with it; false if it is void, or somebody is an admin already. */
export async function takeFirstAdmin(token: string, redis: RedisConnection): Promise<boolean> {
  const isOffered = (await redis.sismember(key, hashOf(token))) === 1
  if (!isOffered || (await User.hasAdmin())) return false
  // Of two who come at once, one removes them.
  return (await redis.del(key)) === 1
}
