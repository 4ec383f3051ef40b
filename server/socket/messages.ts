import { ProblemError } from '../../contract/problem.ts'
import { Message } from '../../db/models/message.ts'
import { enqueueReply } from '../../db/queue/enqueue.ts'
import { room } from '../../platform/rooms.ts'
import { inConversation, ofMessage } from '../policy.ts'
import { withinBudget } from '../within-budget.ts'
import { careFirst } from './care-first.ts'
import { asking, command } from './command.ts'
import { viewsOf } from './live.ts'

export const listMessages = command('message:list', {
  allow: inConversation,
  async run({ conversationId, before, limit }, _, { redis }) {
    const { items, next } = await Message.page(conversationId, limit, before)
    return { items: await viewsOf(redis, items), next }
  },
})

export const sendMessage = command('message:send', {
  allow: inConversation,
  async run({ conversationId, clientMessageId, text, ahead }, { conversation, analysis }, context) {
    const { actor, queues, rooms, redis } = context
    if (analysis.status !== 'completed') throw new ProblemError('no-reading-yet')
    const { question, reply, fresh, ...asked } = await careFirst(
      { text, conversationId, language: analysis.language, ahead },
      context,
      (asked) => Message.ask(conversationId, actor, { clientMessageId, text }, asked),
    )
    if (reply.status === 'queued') await enqueueReply(queues, reply)
    const to = room.full(analysis.id)
    rooms.together(() => {
      if (!fresh) return
      rooms.tell(to, 'message:created', question.view())
      rooms.tell(to, 'message:created', reply.view())
      if (reply.status === 'done') rooms.tell(to, 'reply:finished', reply.view())
      if (asked.conversation && asked.conversation.title !== conversation.title)
        rooms.tell(to, 'conversation:changed', asked.conversation.view())
    })
    const [questionView, replyView] = await viewsOf(redis, [question, reply])
    return { analysisId: analysis.id, question: questionView ?? question.view(), reply: replyView ?? reply.view() }
  },
})

export const stopMessage = command('message:stop', {
  allow: ofMessage('assistant'),
  async run(_, { message, analysis }, { rooms, redis }) {
    const waited = message.status === 'queued'
    const stopped = await message.stop()
    if (stopped.status === 'streaming') rooms.stopWriting(stopped.id)
    if (waited && stopped.status === 'stopped') rooms.tell(room.full(analysis.id), 'reply:finished', stopped.view())
    const [view] = await viewsOf(redis, [stopped])
    return view ?? stopped.view()
  },
})

export const regenerateMessage = command('message:regenerate', {
  allow: ofMessage('assistant'),
  limit: asking,
  async run(_, { message, conversation, analysis }, { actor, queues, rooms, config }) {
    const reply = await withinBudget('reply', config, (reservation) => message.regenerate(actor, reservation))
    await enqueueReply(queues, reply)
    rooms.tell(room.full(analysis.id), 'conversation:changed', conversation.view())
    return reply.view()
  },
})

export const editMessage = command('message:edit', {
  allow: ofMessage('user'),
  async run({ text }, { message, conversation, analysis }, context) {
    const { actor, queues, rooms } = context
    const { conversationId, position } = message
    const reply = await careFirst({ text, conversationId, language: analysis.language, position }, context, (asked) =>
      message.edit(text, actor, asked),
    )
    if (reply.status === 'queued') await enqueueReply(queues, reply)
    const to = room.full(analysis.id)
    rooms.tell(to, 'conversation:changed', conversation.view())
    if (reply.status === 'done') rooms.tell(to, 'reply:finished', reply.view())
    return reply.view()
  },
})

export const rateMessage = command('message:rate', {
  allow: ofMessage('assistant'),
  async run({ rating, shareText }, { message, conversation, analysis }, { rooms }) {
    const rated = await message.rate(rating, shareText)
    rooms.tell(room.full(analysis.id), 'conversation:changed', conversation.view())
    return rated.view()
  },
})
