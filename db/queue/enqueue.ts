import type { Queues } from '../../platform/queue.ts'
import type { Analysis } from '../models/analysis.ts'
import type { Message } from '../models/message.ts'
import { jobIdOf } from './tries.ts'

/** Leaves a queued reading for a worker; again while it waits or runs changes nothing. */
export async function enqueueReading(queues: Queues, analysis: Analysis): Promise<void> {
  await queues.add('read-palm', { analysisId: analysis.id }, jobIdOf(analysis), analysis.turn)
}

/** Leaves the making of a new reading's thumbnails for a worker. */
export async function enqueueThumbnails(queues: Queues, { id, turn }: Analysis): Promise<void> {
  await queues.add('make-thumbnails', { analysisId: id }, id, turn)
}

/** Leaves a queued reply for a worker; again while it waits or runs changes nothing. */
export async function enqueueReply(queues: Queues, reply: Message): Promise<void> {
  await queues.add('write-reply', { messageId: reply.id }, jobIdOf(reply), reply.turn)
}
