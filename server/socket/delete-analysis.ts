import { Message } from '../../db/models/message.ts'
import { removeAnalysis } from '../../db/remove-analysis.ts'
import { room } from '../../platform/rooms.ts'
import { ownerOf } from '../policy.ts'
import { command } from './command.ts'

export const deleteAnalysis = command('analysis:delete', {
  allow: ownerOf,
  async run({ analysisId }, { analysis }, { rooms, storage }) {
    const replies = await Message.live(analysisId)
    for (const { id } of [analysis, ...replies]) rooms.stopWriting(id)
    await removeAnalysis(analysis, storage)
    rooms.tell(room.summary(analysisId), 'analysis:deleted', { analysisId })
    return {}
  },
})
