import * as z from 'zod'
import { Id } from '../contract/views.ts'
import type { RedisConnection } from '../platform/redis.ts'
import { openCodes, type SingleUseCodes } from './single-use-codes.ts'

const goodForSeconds = 600

const Left = z.object({ analysisId: Id, userId: Id.nullable(), guestId: Id.nullable() })

/** Single-use links that move a reading from the widget to our own pages, with its owner. */
export type ContinueLinks = SingleUseCodes<z.infer<typeof Left>>

export function openContinueLinks(redis: RedisConnection): ContinueLinks {
  return openCodes(redis, 'continue', goodForSeconds, Left)
}
