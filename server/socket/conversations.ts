import { ProblemError } from '../../contract/problem.ts'
import { Conversation } from '../../db/models/conversation.ts'
import { Message } from '../../db/models/message.ts'
import { Charge } from '../../db/money/charge.ts'
import { searchConversations as search } from '../../db/search-conversations.ts'
import { forgetLiveTexts, lingersMs } from '../../platform/live-text.ts'
import { room } from '../../platform/rooms.ts'
import { excerptOf } from '../excerpt-of.ts'
import { inConversation, talkingAbout } from '../policy.ts'
import { command } from './command.ts'
import { viewsOf } from './live.ts'

const untitled = { en: 'New conversation', hi: 'नई बातचीत' }

export const createConversation = command('conversation:create', {
  allow: talkingAbout,
  async run({ analysisId, title }, { analysis }, { rooms }) {
    if (analysis.status !== 'completed') throw new ProblemError('no-reading-yet')
    const conversation = await Conversation.begin(analysisId, title, untitled[analysis.language])
    rooms.tell(room.full(analysisId), 'conversation:changed', conversation.view())
    return conversation.view()
  },
})

export const listConversations = command('conversation:list', {
  allow: talkingAbout,
  run: ({ analysisId, before }) => Conversation.page(analysisId, before),
})

/** How many of the newest messages a conversation opens with. */
const messagesShown = 50

export const openConversation = command('conversation:open', {
  allow: inConversation,
  async run({ conversationId }, { conversation }, { redis }) {
    const { items, next } = await Message.page(conversationId, messagesShown)
    return { conversation: conversation.view(), messages: { items: await viewsOf(redis, items), next } }
  },
})

export const renameConversation = command('conversation:rename', {
  allow: inConversation,
  async run({ title }, { conversation, analysis }, { rooms }) {
    const renamed = await conversation.rename(title)
    rooms.tell(room.full(analysis.id), 'conversation:changed', renamed.view())
    return renamed.view()
  },
})

export const deleteConversation = command('conversation:delete', {
  allow: inConversation,
  async run({ conversationId }, { conversation, analysis }, { rooms, redis, audit }) {
    await audit('conversation-deleted', { subject: { kind: 'reading', id: analysis.id } })
    const live = (await Message.lately(analysis.id, lingersMs)).filter(
      (reply) => reply.conversationId === conversationId,
    )
    const waiting = await Message.unfinishedOf(conversationId)
    await conversation.remove()
    await Charge.release(waiting)
    for (const { id } of live) rooms.stopWriting(id)
    rooms.tell(room.full(analysis.id), 'conversation:deleted', { analysisId: analysis.id, conversationId })
    forgetLiveTexts(redis, live, true)
    return {}
  },
})

export const searchConversations = command('conversation:search', {
  allow: talkingAbout,
  async run({ analysisId, query }) {
    const found = await search(analysisId, query)
    return {
      items: found.map(({ conversation, message }) => ({
        conversation: conversation.view(),
        messageId: message?.id ?? null,
        ...excerptOf(message?.text ?? conversation.title, query),
      })),
    }
  },
})
