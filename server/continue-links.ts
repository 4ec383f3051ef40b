import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { Id } from '../contract/views.ts'
import type { Analysis } from '../db/models/analysis.ts'
import type { RedisConnection } from '../platform/redis.ts'

const goodForSeconds = 600

const Left = z.object({ analysisId: Id, userId: Id.nullable(), guestId: Id.nullable() })

/** Single-use links that move a reading from the widget to our own pages; Redis stores only their hashes. */
export interface ContinueLinks {
  make(analysis: Analysis): Promise<{ code: string; expiresAt: string }>
  /** A code's reading and owner; null if it was used, has expired, or never existed. */
  take(code: string): Promise<z.infer<typeof Left> | null>
}

export function openContinueLinks(redis: RedisConnection): ContinueLinks {
  const keyOf = (code: string) => `continue:${createHash('sha256').update(code).digest('base64url')}`
  return {
    async make({ id, userId, guestId }) {
      const code = randomBytes(24).toString('base64url')
      await redis.set(keyOf(code), JSON.stringify({ analysisId: id, userId, guestId }), 'EX', goodForSeconds)
      return { code, expiresAt: new Date(Date.now() + goodForSeconds * 1000).toISOString() }
    },
    async take(code) {
      const left = await redis.getdel(keyOf(code))
      return left === null ? null : Left.parse(JSON.parse(left))
    },
  }
}
