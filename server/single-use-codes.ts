import { createHash, randomBytes } from 'node:crypto'
import type * as z from 'zod'
import type { RedisConnection } from '../platform/redis.ts'

/** Codes that hand something over once; Redis stores only their hashes. */
export interface SingleUseCodes<T> {
  make(about: T): Promise<{ code: string; expiresAt: string }>
  /** What a code is about; null if it was used, has expired, or never existed. */
  take(code: string): Promise<T | null>
}

/** Codes of one kind, good for so many seconds. */
export function openCodes<T>(
  redis: RedisConnection,
  kind: string,
  seconds: number,
  about: z.ZodType<T>,
): SingleUseCodes<T> {
  const keyOf = (code: string) => `${kind}:${createHash('sha256').update(code).digest('base64url')}`
  return {
    async make(told) {
      const code = randomBytes(24).toString('base64url')
      await redis.set(keyOf(code), JSON.stringify(told), 'EX', seconds)
      return { code, expiresAt: new Date(Date.now() + seconds * 1000).toISOString() }
    },
    async take(code) {
      const told = await redis.getdel(keyOf(code))
      return told === null ? null : about.parse(JSON.parse(told))
    },
  }
}
