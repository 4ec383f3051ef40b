import { room } from '../../platform/rooms.ts'
import { ofMessage } from '../policy.ts'
import { command } from './command.ts'

export const rateMessage = command('message:rate', {
  allow: ofMessage('assistant'),
  async run({ rating }, { message, conversation, analysis }, { rooms }) {
    const rated = await message.rate(rating)
    rooms.tell(room.full(analysis.id), 'conversation:changed', conversation.view())
    return rated.view()
  },
})
