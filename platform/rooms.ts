import type { Server } from 'socket.io'
import type { Event, Payload } from '../contract/events.ts'
import type { ClientToServer, ServerToClient, ServerToServer } from '../contract/socket.ts'
import type { AnalysisView } from '../contract/views.ts'
import type { Publisher } from './publisher.ts'

export type TypedServer<Data = unknown> = Server<ClientToServer, ServerToClient, ServerToServer, Data>

/** Names of rooms; access is checked where sockets join. */
export const room = {
  /** Everything visible with the summary. */
  summary: (analysisId: string) => `analysis:${analysisId}`,
  /** The rest: report, overlay, conversations. */
  full: (analysisId: string) => `analysis:${analysisId}:full`,
  session: (sessionName: string) => `session:${sessionName}`,
  user: (userId: string) => `user:${userId}`,
  site: (siteId: string) => `site:${siteId}`,
}

/** The analysis whose summary room this is; null for other rooms. */
export function analysisOf(name: string): string | null {
  return name.match(/^analysis:([^:]+)$/)?.[1] ?? null
}

/** Sends an event to the sockets in a room, on any node. */
export interface Rooms {
  /** Joins a socket of this node to rooms; resolves once it receives their events. */
  join(socket: { join(names: string[]): Promise<void> | void }, names: string[]): Promise<void>
  tell<E extends Event>(to: string, event: E, payload: Payload<E>): void
  /** Runs work; all that it tells goes to Redis as one command. */
  together(work: () => void): void
  /** Sends each room what it may see: the summary's view to one, the full view to the other. */
  tellAnalysis(
    event: 'analysis:completed' | 'analysis:failed' | 'analysis:changed',
    view: (access: 'summary' | 'full') => AnalysisView,
  ): void
  /** Closes the sockets in a room, on any node, after telling them why their session ended, if it did. */
  close(to: string, ended?: Payload<'session:ended'>['reason']): void
  /** Asks whichever worker is writing this reply or reading to stop. */
  stopWriting(id: string): void
}

/** `subscribed` comes from the connections; a process without sockets needs none. */
export function openRooms<Data>(
  io: TypedServer<Data>,
  { together }: Pick<Publisher, 'together'>,
  subscribed: () => Promise<void> = async () => {},
): Rooms {
  return {
    together,
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
