import { Analysis } from '../../db/models/analysis.ts'
import { Conversation } from '../../db/models/conversation.ts'
import { Message } from '../../db/models/message.ts'
import { room } from '../../platform/rooms.ts'
import { offers, ownerOf } from '../policy.ts'
import { command } from './command.ts'
import { liveReading, liveReplies } from './live.ts'

export const joinAnalysis = command('analysis:join', {
  allow: ownerOf,
  async run({ analysisId }, { analysis, access }, { actor, socket, rooms, redis }) {
    // The rooms first, the rows and live text after: what is told in between is seen twice, never missed.
    const names = [room.summary(analysisId), ...(access === 'full' ? [room.full(analysisId)] : [])]
    await rooms.join(socket, names)
    const current = (await Analysis.query().findById(analysisId)) ?? analysis
    const full = access === 'full'
    const [place, reading, replies, conversations] = await Promise.all([
      current.place(),
      liveReading(redis, current, access),
      full && offers(actor, 'talk') ? Message.live(analysisId).then((found) => liveReplies(redis, found)) : [],
      full && offers(actor, 'talk') ? Conversation.page(analysisId) : { items: [], next: null },
    ])
    return { analysis: current.view(access), place, live: [...reading, ...replies], conversations }
  },
})
