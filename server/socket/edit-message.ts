import { jobIdOf } from '../../db/models/tries.ts'
import { room } from '../../platform/rooms.ts'
import { ofMessage } from '../policy.ts'
import { careFirst } from './care-first.ts'
import { command } from './command.ts'

export const editMessage = command('message:edit', {
  allow: ofMessage('user'),
  async run({ text }, { message, conversation, analysis }, context) {
    const { actor, queues, rooms } = context
    const { conversationId, position } = message
    const reply = await careFirst({ text, conversationId, language: analysis.language, position }, context, (asked) =>
      message.edit(text, actor, asked),
    )
    if (reply.status === 'queued') await queues.add('write-reply', { messageId: reply.id }, jobIdOf(reply), reply.turn)
    const to = room.full(analysis.id)
    rooms.tell(to, 'conversation:changed', conversation.view())
    if (reply.status === 'done') rooms.tell(to, 'reply:finished', reply.view())
    return reply.view()
  },
})
