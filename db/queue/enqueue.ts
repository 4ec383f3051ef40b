import type { Queues } from '../../platform/queue.ts'
import type { Analysis } from '../models/analysis.ts'
import type { Message } from '../models/message.ts'
import { jobIdOf } from './tries.ts'

/** Enqueues a reading; no effect while it waits or runs. */
export async function enqueueReading(queues: Queues, analysis: Analysis): Promise<void> {
  await queues.add('read-palm', { analysisId: analysis.id }, jobIdOf(analysis), analysis.turn)
}

/** Enqueues a new reading's thumbnails. */
export async function enqueueThumbnails(queues: Queues, { id, turn }: Analysis): Promise<void> {
  await queues.add('make-thumbnails', { analysisId: id }, id, turn)
}

/** Enqueues a reply; no effect while it waits or runs. */
export async function enqueueReply(queues: Queues, reply: Message): Promise<void> {
  await queues.add('write-reply', { messageId: reply.id }, jobIdOf(reply), reply.turn)
}
