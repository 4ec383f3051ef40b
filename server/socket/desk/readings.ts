import { ProblemError, problemFor } from '../../../contract/problem.ts'
import { pageReadings } from '../../../db/desk/page-readings.ts'
import { textsOf } from '../../../db/live-texts-of.ts'
import { Analysis } from '../../../db/models/analysis.ts'
import { Conversation } from '../../../db/models/conversation.ts'
import { Message } from '../../../db/models/message.ts'
import type { Reservation } from '../../../db/money/budget.ts'
import { pageOf } from '../../../db/page-of.ts'
import { forgetLiveTexts } from '../../../platform/live-text.ts'
import { rememberOpened } from '../../opened-readings.ts'
import { staff, staffOnReading } from '../../policy.ts'
import { withinBudget } from '../../within-budget.ts'
import { queueReading } from '../analyses.ts'
import { command } from '../command.ts'
import { readingView } from './reading-view.ts'
import { cursorOf, placeIn } from './touched-cursor.ts'

const atOnce = 30
/** Messages shown of a conversation. */
const lastMessages = 50

const about = ({ id }: Analysis) => ({ subject: { kind: 'reading' as const, id } })

export const listReadings = command('desk:readings', {
  allow: staff,
  async run({ status, before }) {
    const found = await pageReadings(status, atOnce + 1, before === undefined ? undefined : placeIn(before))
    return pageOf(found, atOnce, readingView, cursorOf)
  },
})

export const openReading = command('desk:open-reading', {
  allow: staffOnReading,
  async run({ reason }, { analysis, me }, { redis, audit }) {
    await audit('reading-opened', { ...about(analysis), details: { reason } })
    await rememberOpened(redis, me.id, analysis.id)
    const { items } = await Conversation.page(analysis.id)
    const conversations = items.map(async (conversation) => {
      const { items: messages } = await Message.page(conversation.id, lastMessages)
      return { conversation, messages: messages.map((message) => message.view()) }
    })
    return { analysis: analysis.view('full'), conversations: await Promise.all(conversations) }
  },
})

/** At the cost of its owner, as if they had asked. */
export const retryReading = command('desk:retry-reading', {
  allow: staffOnReading,
  async run(_, { analysis }, context) {
    await context.audit('reading-retried', about(analysis))
    const { userId, guestId, siteId } = analysis
    const owner = { userId, guestId, site: siteId === null ? null : { id: siteId } }
    const retry = (reservation: Reservation) => analysis.retry(owner, reservation)
    const queued = await withinBudget('reading', context.config, retry, analysis.photos().length)
    await queueReading(queued, context)
    return readingView(queued)
  },
})

/** Ends one that waits or is being written: taken for an attempt of our own, no worker can write to it any more. */
export const giveUpReading = command('desk:give-up-reading', {
  allow: staffOnReading,
  async run(_, { analysis: { id } }, { rooms, redis, audit }) {
    await audit('reading-given-up', { subject: { kind: 'reading', id } })
    const taken = await Analysis.take(id)
    if (!taken) throw new ProblemError('reading-has-ended')
    // Not before: its worker would end it.
    rooms.stopWriting(id)
    if (!(await taken.fail(problemFor('reading-given-up'), 'unknown'))) throw new ProblemError('reading-has-ended')
    rooms.tellAnalysis('analysis:failed', (access) => taken.view(access))
    forgetLiveTexts(redis, textsOf(id, taken.attempt - 1))
    return readingView(taken)
  },
})
