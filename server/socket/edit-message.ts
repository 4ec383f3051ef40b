import { jobIdOf } from '../../db/models/tries.ts'
import { room } from '../../platform/rooms.ts'
import { reservationFor } from '../means.ts'
import { ofMessage } from '../policy.ts'
import { asking, command } from './command.ts'

export const editMessage = command('message:edit', {
  allow: ofMessage('user'),
  limit: asking,
  async run({ text }, { message, conversation, analysis }, { actor, queues, rooms, config }) {
    const reply = await message.edit(text, actor, reservationFor('reply', config))
    await queues.add('write-reply', { messageId: reply.id }, jobIdOf(reply), reply.turn)
    rooms.tell(room.full(analysis.id), 'conversation:changed', conversation.view())
    return reply.view()
  },
})
