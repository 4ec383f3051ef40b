import { setTimeout as wait } from 'node:timers/promises'
import { createAdapter, createShardedAdapter } from '@socket.io/redis-adapter'
import type { Server } from 'socket.io'
import type { Event, Payload } from '../contract/events.ts'
import type { ClientToServer, ServerToClient, ServerToServer } from '../contract/socket.ts'
import type { AnalysisView } from '../contract/views.ts'
import { withAppend } from './append-live.ts'
import { joinCommands, type Together } from './join-commands.ts'
import { described, type Log } from './log.ts'
import { connectRedis, type RedisConnection } from './redis.ts'

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
  /** Lets a socket of this node into rooms; resolves once it hears what is told there. */
  join(socket: { join(names: string[]): Promise<void> | void }, names: string[]): Promise<void>
  tell<E extends Event>(to: string, event: E, payload: Payload<E>): void
  /** Tells each room what it may see: the summary's view to one, the whole to the other. */
  tellAnalysis(
    event: 'analysis:completed' | 'analysis:failed',
    view: (access: 'summary' | 'full') => AnalysisView,
  ): void
  /** Closes the sockets in a room, on whichever node they are, having told them why their session has ended if it has. */
  close(to: string, ended?: Payload<'session:ended'>['reason']): void
  /** Asks the worker that writes this reply or reading, wherever it is, to stop. */
  stopWriting(id: string): void
}

/** The Redis adapter's two connections, and whether what it has subscribed to stands. */
export interface RoomsConnections {
  /** Also carries live text, so that text is stored before it is told. */
  publisher: RedisConnection
  subscriber: RedisConnection
  /** Joins what is appended and published through `publisher`. */
  together: Together
  /** Resolves once all that has been subscribed to so far is heard; after a second in any case. */
  subscribed(): Promise<void>
}

/** Milliseconds that a subscription is waited for: what is missed by then is made good as when Redis was away. */
const subscribingMs = 1000

export function connectRooms(url: string, log: Log): RoomsConnections {
  const publisher = connectRedis(url, log, { autoPipeline: true })
  const subscriber = connectRedis(url, log, { patient: true })
  // Before any command: a pipeline that is open by then would not know it, and ioredis would end the process.
  withAppend(publisher)
  const together = joinCommands(publisher)
  // The adapter awaits none of these; what cannot be published is made good by the rows and the live text.
  const logged = (what: string) => (error: unknown) => void log.warn(what, described(error))
  const publish = publisher.publish.bind(publisher)
  const spublish = publisher.spublish.bind(publisher)
  publisher.publish = ((channel: string, message: string) =>
    publish(channel, message).catch(logged('publish'))) as typeof publisher.publish
  publisher.spublish = ((channel: string, message: string) =>
    spublish(channel, message).catch(logged('publish'))) as typeof publisher.spublish
  const subscribe = subscriber.ssubscribe.bind(subscriber)
  const unsubscribe = subscriber.sunsubscribe.bind(subscriber)
  let all: Promise<unknown> = Promise.resolve()
  subscriber.ssubscribe = ((...channels: string[]) => {
    const one = subscribe(...channels).catch(logged('subscribe'))
    all = Promise.all([all, one])
    return one
  }) as typeof subscriber.ssubscribe
  subscriber.sunsubscribe = ((...channels: string[]) =>
    unsubscribe(...channels).catch(logged('unsubscribe'))) as typeof subscriber.sunsubscribe
  return {
    publisher,
    subscriber,
    together,
    async subscribed() {
      if (subscriber.status !== 'ready') return
      const giveUp = new AbortController()
      await Promise.race([all, wait(subscribingMs, null, { signal: giveUp.signal }).catch(() => {})])
      giveUp.abort()
    },
  }
}

/** The Redis adapter that the settings name. */
export function roomsAdapter(kind: 'classic' | 'sharded', publisher: RedisConnection, subscriber: RedisConnection) {
  return kind === 'sharded' ? createShardedAdapter(publisher, subscriber) : createAdapter(publisher, subscriber)
}

/** Throws where the adapter needs a newer Redis; one that does not answer now is given the benefit of the doubt. */
export async function checkAdapter(kind: 'classic' | 'sharded', publisher: RedisConnection): Promise<void> {
  if (kind === 'classic') return
  const known = await publisher.call('COMMAND', 'INFO', 'SSUBSCRIBE').catch(() => ['not known'])
  if (Array.isArray(known) && !known[0])
    throw new Error('ROOMS_ADAPTER=sharded needs Redis 7 or newer: take a newer one, or set ROOMS_ADAPTER=classic')
}

/** `subscribed` is that of the connections; a process without sockets needs none. */
export function openRooms<Data>(io: TypedServer<Data>, subscribed: () => Promise<void> = async () => {}): Rooms {
  return {
    async join(socket, names) {
      await socket.join(names)
      await subscribed()
    },
    tell(to, event, payload) {
      ;(io.to(to) as unknown as Teller).emit(event, payload)
    },
    tellAnalysis(event, view) {
      const { id } = view('summary')
      io.to(room.summary(id)).except(room.full(id)).emit(event, view('summary'))
      io.to(room.full(id)).emit(event, view('full'))
    },
    close(to, ended) {
      if (ended) this.tell(to, 'session:ended', { reason: ended })
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
