import type { DeskReply } from '../../../contract/desk.ts'
import { ProblemError, problemFor } from '../../../contract/problem.ts'
import { beginReply } from '../../../db/begin-reply.ts'
import { pageReplies } from '../../../db/desk/page-replies.ts'
import type { Analysis } from '../../../db/models/analysis.ts'
import type { Message } from '../../../db/models/message.ts'
import { pageOf } from '../../../db/page-of.ts'
import { enqueueReply } from '../../../db/queue/enqueue.ts'
import { forgetLiveTexts, readLiveTexts } from '../../../platform/live-text.ts'
import { room } from '../../../platform/rooms.ts'
import { staff, staffOnReply } from '../../policy.ts'
import { withinBudget } from '../../within-budget.ts'
import { command } from '../command.ts'
import { cursorOf, placeIn } from './touched-cursor.ts'

const atOnce = 30

/** What is acted on is the reading that the reply belongs to. */
const about = ({ id: replyId }: Message, { id }: Pick<Analysis, 'id'>) => ({
  subject: { kind: 'reading' as const, id },
  details: { replyId },
})

export const listReplies = command('desk:replies', {
  allow: staff,
  async run({ status, before }) {
    const found = await pageReplies(status, atOnce + 1, before === undefined ? undefined : placeIn(before))
    return pageOf(found, atOnce, (row) => ({ ...row }), cursorOf)
  },
})

/** At the cost of its owner, as if they had asked. */
export const retryReply = command('desk:retry-reply', {
  allow: staffOnReply,
  async run(_, { message, conversation, analysis }, context) {
    const { queues, rooms, config, audit } = context
    if (message.status !== 'failed') throw new ProblemError('reply-not-failed')
    await audit('reply-retried', about(message, analysis))
    const { userId, guestId, siteId } = analysis
    const owner = { userId, guestId, site: siteId === null ? null : { id: siteId } }
    const queued = await withinBudget('reply', config, (reservation) => message.regenerate(owner, reservation))
    await enqueueReply(queues, queued)
    rooms.tell(room.full(analysis.id), 'conversation:changed', conversation.view())
    return replyView(queued, analysis)
  },
})

/** Ends one that waits or is being written: taken for an attempt of our own, no worker can write to it any more. */
export const giveUpReply = command('desk:give-up-reply', {
  allow: staffOnReply,
  async run({ messageId }, { message, analysis }, { rooms, redis, audit }) {
    await audit('reply-given-up', about(message, analysis))
    const taken = (await beginReply(messageId))?.reply
    if (!taken) throw new ProblemError('reply-has-ended')
    // Not before: its worker would end it as stopped.
    rooms.stopWriting(messageId)
    const last = { id: messageId, attempt: taken.attempt - 1 }
    const [text = ''] = await readLiveTexts(redis, [last])
    const end = { status: 'failed' as const, text, problem: problemFor('reply-given-up'), model: taken.model }
    if (!(await taken.finish(end, 'unknown'))) throw new ProblemError('reply-has-ended')
    rooms.tell(room.full(analysis.id), 'reply:finished', taken.view())
    forgetLiveTexts(redis, [last])
    return replyView(taken, analysis)
  },
})

function replyView(reply: Message, { id: analysisId, userId, siteId }: Analysis): DeskReply {
  const { id, status, attempt, model, problem, createdAt, touchedAt } = reply
  return { id, analysisId, userId, siteId, status, attempt, model, problem, createdAt, touchedAt }
}
