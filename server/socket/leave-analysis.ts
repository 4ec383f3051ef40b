import { room } from '../../platform/rooms.ts'
import { anyone } from '../policy.ts'
import { command } from './command.ts'

export const leaveAnalysis = command('analysis:leave', {
  allow: anyone,
  async run({ analysisId }, _, { socket }) {
    await socket.leave(room.summary(analysisId))
    await socket.leave(room.full(analysisId))
    return {}
  },
})
