import { ProblemError } from '../../contract/problem.ts'
import { Message } from '../../db/models/message.ts'
import { jobIdOf } from '../../db/models/tries.ts'
import { room } from '../../platform/rooms.ts'
import { reservationFor } from '../means.ts'
import { inConversation } from '../policy.ts'
import { asking, command } from './command.ts'
import { viewsOf } from './live.ts'

export const sendMessage = command('message:send', {
  allow: inConversation,
  limit: asking,
  async run({ conversationId, clientMessageId, text }, { conversation, analysis }, context) {
    const { actor, queues, rooms, redis, config } = context
    if (analysis.status !== 'completed')
      throw new ProblemError('conflict', 'There is no reading to talk about yet. Wait until it is written.')
    const reservation = reservationFor('reply', config)
    const { question, reply, fresh } = await Message.ask(conversationId, actor, { clientMessageId, text }, reservation)
    if (reply.status === 'queued') await queues.add('write-reply', { messageId: reply.id }, jobIdOf(reply), reply.turn)
    if (fresh) {
      const to = room.full(analysis.id)
      rooms.tell(to, 'message:created', question.view())
      rooms.tell(to, 'message:created', reply.view())
      if (await conversation.nameAfter(text)) rooms.tell(to, 'conversation:changed', conversation.view())
    }
    const [questionView, replyView] = await viewsOf(redis, [question, reply])
    return { analysisId: analysis.id, question: questionView ?? question.view(), reply: replyView ?? reply.view() }
  },
})
