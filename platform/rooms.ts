import { createAdapter, createShardedAdapter } from '@socket.io/redis-adapter'
import type { Redis } from 'ioredis'
import type { Server } from 'socket.io'
import type { Event, Payload } from '../contract/events.ts'
import type { ClientToServer, ServerToClient, ServerToServer } from '../contract/socket.ts'
import type { AnalysisView } from '../contract/views.ts'
import { described, type Log } from './log.ts'
import { connectRedis } from './redis.ts'

export type TypedServer<Data = unknown> = Server<ClientToServer, ServerToClient, ServerToServer, Data>

/** Names of rooms; who may be in which is decided where sockets join. */
export const room = {
  /** All that the summary allows. */
  summary: (analysisId: string) => `analysis:${analysisId}`,
  /** The rest: report, overlay, conversations. */
  full: (analysisId: string) => `analysis:${analysisId}:full`,
  session: (sessionName: string) => `session:${sessionName}`,
  user: (userId: string) => `user:${userId}`,
  site: (siteId: string) => `site:${siteId}`,
}

/** The analysis whose summary's room this is; null when it is another room. */
export function analysisOf(name: string): string | null {
  return name.match(/^analysis:([^:]+)$/)?.[1] ?? null
}

/** Tells the sockets in a room, on whichever node they are. */
export interface Rooms {
  tell<E extends Event>(to: string, event: E, payload: Payload<E>): void
  /** Tells each room what it may see: the summary's view to one, the whole to the other. */
  tellAnalysis(
    event: 'analysis:completed' | 'analysis:failed',
    view: (access: 'summary' | 'full') => AnalysisView,
  ): void
  /** Closes the sockets in a room, on whichever node they are. */
  close(to: string): void
  /** Asks the worker that writes this reply or reading, wherever it is, to stop. */
  stopWriting(id: string): void
}

/** The Redis adapter's two connections; `publisher` also carries live text, so that text is stored before it is told. */
export function connectRooms(url: string, log: Log) {
  const publisher = connectRedis(url, log, { autoPipeline: true })
  const subscriber = connectRedis(url, log, { patient: true })
  // The adapter awaits neither of these; what cannot be published is made good by the rows and the live text.
  const publish = publisher.publish.bind(publisher)
  const spublish = publisher.spublish.bind(publisher)
  publisher.publish = ((channel: string, message: string) =>
    publish(channel, message).catch((error) => log.warn('publish', described(error)))) as typeof publisher.publish
  publisher.spublish = ((channel: string, message: string) =>
    spublish(channel, message).catch((error) => log.warn('publish', described(error)))) as typeof publisher.spublish
  return { publisher, subscriber }
}

/** The Redis adapter that the settings name. */
export function roomsAdapter(kind: 'classic' | 'sharded', publisher: Redis, subscriber: Redis) {
  return kind === 'sharded' ? createShardedAdapter(publisher, subscriber) : createAdapter(publisher, subscriber)
}

export function openRooms<Data>(io: TypedServer<Data>): Rooms {
  return {
    tell(to, event, payload) {
      ;(io.to(to) as unknown as Teller).emit(event, payload)
    },
    tellAnalysis(event, view) {
      const { id } = view('summary')
      io.to(room.summary(id)).except(room.full(id)).emit(event, view('summary'))
      io.to(room.full(id)).emit(event, view('full'))
    },
    close(to) {
      io.in(to).disconnectSockets(true)
    },
    stopWriting(id) {
      io.serverSideEmit('stop-writing', id)
    },
  }
}

/** Socket.IO's emit loses the pairing of a generic event with its payload; the signature of `tell` keeps it. */
interface Teller {
  emit(event: string, payload: unknown): boolean
}
