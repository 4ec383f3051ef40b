import { ProblemError } from '../../contract/problem.ts'
import type { Access, ListedAnalysis } from '../../contract/views.ts'
import { type Joined, loadJoined } from '../../db/load-joined.ts'
import type { Analysis } from '../../db/models/analysis.ts'
import type { Reservation } from '../../db/money/budget.ts'
import { pageListed } from '../../db/page-analyses.ts'
import { enqueueReading } from '../../db/queue/enqueue.ts'
import { placeOf } from '../../db/queue/place.ts'
import { removeAnalysis } from '../../db/remove-analysis.ts'
import { room } from '../../platform/rooms.ts'
import type { Dependencies } from '../dependencies.ts'
import { plainText } from '../plain-text.ts'
import { anyone, mayJoin, offers, ownerOf, requireFeature, signedInOwnerOf } from '../policy.ts'
import { withinBudget } from '../within-budget.ts'
import { asking, command, uploading } from './command.ts'
import { liveReading, liveReplies } from './live.ts'

export const joinAnalysis = command('analysis:join', {
  allow: mayJoin,
  async run({ analysisId }, access, { actor, socket, rooms, redis }) {
    // Rooms first, then rows and live text: events in between arrive twice, but are never missed.
    const names = [room.summary(analysisId), ...(access === 'full' ? [room.full(analysisId)] : [])]
    await rooms.join(socket, names)
    const joined = await loadJoined(analysisId)
    if (!joined) throw new ProblemError('reading-missing')
    const { analysis } = joined
    const { live, conversations } = access === 'full' && offers(actor, 'talk') ? joined : noTalk
    const [place, reading, replies] = await Promise.all([
      placeOf(analysis),
      liveReading(redis, analysis, access),
      liveReplies(redis, live),
    ])
    return { analysis: analysis.view(access), place, live: [...reading, ...replies], conversations }
  },
})

const noTalk: Pick<Joined, 'live' | 'conversations'> = { live: [], conversations: { items: [], next: null } }

export const leaveAnalysis = command('analysis:leave', {
  allow: anyone,
  async run({ analysisId }, _, { socket }) {
    await socket.leave(room.summary(analysisId))
    await socket.leave(room.full(analysisId))
    return {}
  },
})

export const listAnalyses = command('analysis:list', {
  allow: anyone,
  async run({ before, limit }, _, { actor }) {
    const { items, next } = await pageListed(actor, limit, before)
    const access = actor.kind === 'user' ? 'full' : 'summary'
    return { items: items.map((analysis) => listed(analysis, access)), next }
  },
})

/** Characters of a summary shown in lists. */
const most = 160

function listed(analysis: Analysis, access: Access): ListedAnalysis {
  const { id, status, stage, language, summary, createdAt, completedAt, expiresAt } = analysis
  const { hands, images } = analysis.view(access)
  const thumbnails = hands.flatMap((hand) => {
    const thumbnail = images[hand]?.thumbnail
    return thumbnail ? [[hand, thumbnail]] : []
  })
  return {
    ...{ id, access, status, stage, hands, language, createdAt, completedAt, expiresAt },
    thumbnails: Object.fromEntries(thumbnails),
    excerpt: summary === null ? null : plainText(summary, most),
  }
}

/** Enqueues an analysis and tells its room. */
async function queueReading(queued: Analysis, { queues, rooms }: Dependencies): Promise<void> {
  const { id: analysisId } = queued
  await enqueueReading(queues, queued)
  const place = await placeOf(queued)
  rooms.tell(room.summary(analysisId), 'analysis:progress', { analysisId, stage: 'queued', percent: 0, place })
}

export const retryAnalysis = command('analysis:retry', {
  allow: ownerOf,
  limit: asking,
  async run(_, { analysis, access }, dependencies) {
    const { config, actor, limits } = dependencies
    await limits.takeFor(actor, uploading(dependencies))
    const retry = (reservation: Reservation) => analysis.retry(actor, reservation)
    const queued = await withinBudget('reading', config, retry, analysis.photos().length)
    await queueReading(queued, dependencies)
    return queued.view(access)
  },
})

export const frameAnalysis = command('analysis:frame', {
  allow: ownerOf,
  limit: asking,
  async run({ hand, valleys, wrist }, { analysis, access }, dependencies) {
    const { config, actor, limits } = dependencies
    await limits.takeFor(actor, uploading(dependencies))
    const frame = (reservation: Reservation) => analysis.frame(hand, { valleys, wrist }, actor, reservation)
    const queued = await withinBudget('reading', config, frame, analysis.photos().length)
    await queueReading(queued, dependencies)
    return queued.view(access)
  },
})

export const deleteAnalysis = command('analysis:delete', {
  allow: ownerOf,
  async run(_, { analysis }, dependencies) {
    await removeAnalysis(analysis, dependencies)
    return {}
  },
})

export const shareAnalysis = command('analysis:share', {
  allow: signedInOwnerOf,
  async run({ shared }, { analysis }, { actor, moderate }) {
    if (shared) requireFeature(actor, 'share')
    if (shared && analysis.status !== 'completed') throw new ProblemError('nothing-to-share')
    if (shared) await moderate(analysis.summary ?? '')
    return (await analysis.setShared(shared)).view('full')
  },
})
