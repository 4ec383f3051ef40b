import type { Server } from 'socket.io'
import type { Event, Payload } from '../contract/events.ts'
import type { ClientToServer, ServerToClient, ServerToServer } from '../contract/socket.ts'
import type { AnalysisView } from '../contract/views.ts'

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
