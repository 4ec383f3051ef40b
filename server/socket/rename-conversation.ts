import { room } from '../../platform/rooms.ts'
import { inConversation } from '../policy.ts'
import { command } from './command.ts'

export const renameConversation = command('conversation:rename', {
  allow: inConversation,
  async run({ title }, { conversation, analysis }, { rooms }) {
    const renamed = await conversation.rename(title)
    rooms.tell(room.full(analysis.id), 'conversation:changed', renamed.view())
    return renamed.view()
  },
})
