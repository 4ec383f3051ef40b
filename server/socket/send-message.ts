import { ProblemError } from '../../contract/problem.ts'
import { Message } from '../../db/models/message.ts'
import { jobIdOf } from '../../db/models/tries.ts'
import { room } from '../../platform/rooms.ts'
import { inConversation } from '../policy.ts'
import { careFirst } from './care-first.ts'
import { command } from './command.ts'
import { viewsOf } from './live.ts'

export const sendMessage = command('message:send', {
  allow: inConversation,
  async run({ conversationId, clientMessageId, text, ahead }, { conversation, analysis }, context) {
    const { actor, queues, rooms, redis } = context
    if (analysis.status !== 'completed')
      throw new ProblemError('conflict', 'There is no reading to talk about yet. Wait until it is written.')
    const { question, reply, fresh } = await careFirst(
      { text, conversationId, language: analysis.language, ahead },
      context,
      (asked) => Message.ask(conversationId, actor, { clientMessageId, text }, asked),
    )
    if (reply.status === 'queued') await queues.add('write-reply', { messageId: reply.id }, jobIdOf(reply), reply.turn)
    if (fresh) {
      const to = room.full(analysis.id)
      rooms.tell(to, 'message:created', question.view())
      rooms.tell(to, 'message:created', reply.view())
      if (reply.status === 'done') rooms.tell(to, 'reply:finished', reply.view())
      if (await conversation.nameAfter(text)) rooms.tell(to, 'conversation:changed', conversation.view())
    }
    const [questionView, replyView] = await viewsOf(redis, [question, reply])
    return { analysisId: analysis.id, question: questionView ?? question.view(), reply: replyView ?? reply.view() }
  },
})
