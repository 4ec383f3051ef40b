import { setTimeout as wait } from 'node:timers/promises'
import { Cluster } from 'ioredis'
import { Analysis } from '../../db/models/analysis.ts'
import { Message } from '../../db/models/message.ts'
import type { RoomsConnections } from '../../platform/connect-rooms.ts'
import { described, type Log } from '../../platform/log.ts'
import { analysisOf, room, type TypedServer } from '../../platform/rooms.ts'

/** Milliseconds until subscriptions are restored, and how long before the loss events may have been missed. */
const settleMs = 500
const marginMs = 5000
/** Analyses per query. */
const atOnce = 500

/**
 * After a Redis outage: tells this node's sockets what ended meanwhile.
 *
 * Ongoing texts recover with their next delta; an end is announced only once.
 */
export function tellWhatWasMissed<Data>(
  io: TypedServer<Data>,
  { subscriber, subscribed }: RoomsConnections,
  log: Log,
): void {
  let lostAt: number | null = null
  const lose = () => {
    lostAt ??= performance.now()
  }
  // A Cluster survives the loss of a node, and reports when its subscriptions have moved.
  const [lost, back] = subscriber instanceof Cluster ? ['-node', 'subscribersReady'] : ['close', 'ready']
  subscriber.on(lost, lose)
  subscriber.on(back, () => {
    if (lostAt === null) return
    const since = lostAt
    lostAt = null
    void wait(settleMs)
      .then(subscribed)
      .then(() => tellEnds(io, performance.now() - since + marginMs))
      .catch((error) => log.warn('telling what was missed', described(error)))
  })
}

async function tellEnds<Data>(io: TypedServer<Data>, ms: number): Promise<void> {
  const rooms = [...io.of('/').adapter.rooms.keys()]
  const ids = [...new Set(rooms.flatMap((name) => analysisOf(name) ?? []))]
  for (let start = 0; start < ids.length; start += atOnce) {
    const some = ids.slice(start, start + atOnce)
    for (const reply of await Message.endedWithin(ms, some))
      io.local.to(room.full(reply.conversation.analysisId)).emit('reply:finished', reply.view())
    for (const analysis of await Analysis.endedWithin(ms, some)) {
      const event = analysis.status === 'completed' ? 'analysis:completed' : 'analysis:failed'
      const full = room.full(analysis.id)
      io.local.to(room.summary(analysis.id)).except(full).emit(event, analysis.view('summary'))
      io.local.to(full).emit(event, analysis.view('full'))
    }
  }
}
