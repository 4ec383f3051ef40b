import * as z from 'zod'
import { Id } from '../contract/views.ts'
import type { RedisConnection } from '../platform/redis.ts'
import { openCodes, type SingleUseCodes } from './single-use-codes.ts'

/** A page of ours sends the code at once to the frame that opened it. */
const goodForSeconds = 60

/** A user, and the session epoch they were signed in under. */
const Signed = z.object({ userId: Id, epoch: z.number() })

/** Single-use codes by which a window of ours signs its user in to the widget's frame that opened it. */
export type HandOvers = SingleUseCodes<z.infer<typeof Signed>>

export function openHandOvers(redis: RedisConnection): HandOvers {
  return openCodes(redis, 'hand-over', goodForSeconds, Signed)
}
