import { jobIdOf } from '../../db/models/tries.ts'
import { room } from '../../platform/rooms.ts'
import { reservationFor } from '../means.ts'
import { ofMessage } from '../policy.ts'
import { asking, command } from './command.ts'

export const regenerateMessage = command('message:regenerate', {
  allow: ofMessage('assistant'),
  limit: asking,
  async run(_, { message, conversation, analysis }, { actor, queues, rooms, config }) {
    const reply = await message.regenerate(actor, reservationFor('reply', config))
    await queues.add('write-reply', { messageId: reply.id }, jobIdOf(reply), reply.turn)
    rooms.tell(room.full(analysis.id), 'conversation:changed', conversation.view())
    return reply.view()
  },
})
