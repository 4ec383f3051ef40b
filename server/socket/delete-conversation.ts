import { Conversation } from '../../db/models/conversation.ts'
import { Message } from '../../db/models/message.ts'
import { forgetLiveTexts } from '../../platform/live-text.ts'
import { room } from '../../platform/rooms.ts'
import { inConversation } from '../policy.ts'
import { command } from './command.ts'

export const deleteConversation = command('conversation:delete', {
  allow: inConversation,
  async run({ conversationId }, { analysis }, { rooms, redis }) {
    const live = (await Message.live(analysis.id)).filter((reply) => reply.conversationId === conversationId)
    await Conversation.query().deleteById(conversationId)
    for (const { id } of live) rooms.stopWriting(id)
    rooms.tell(room.full(analysis.id), 'conversation:deleted', { analysisId: analysis.id, conversationId })
    forgetLiveTexts(redis, live, true)
    return {}
  },
})
