import { room } from '../../platform/rooms.ts'
import { ofMessage } from '../policy.ts'
import { command } from './command.ts'
import { viewsOf } from './live.ts'

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
