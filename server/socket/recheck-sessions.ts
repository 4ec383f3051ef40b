import { described } from '../../platform/log.ts'
import { repeat } from '../../platform/repeat.ts'
import type { TypedServer } from '../../platform/rooms.ts'
import type { Dependencies } from '../dependencies.ts'
import type { SocketData } from './command.ts'

/** How often an open socket's session is checked again, in milliseconds. */
const everyMs = 30_000
/** Those that are due are read together this often. */
const togetherMs = 1_000

/** Closes sockets whose session has ended; gives how to stop that. */
export function recheckSessions(
  io: TypedServer<SocketData>,
  { sessions, log }: Pick<Dependencies, 'sessions' | 'log'>,
): () => void {
  const due = new Map<string, number>()

  async function look(): Promise<void> {
    const present = performance.now()
    const sockets = [...io.sockets.sockets.values()].filter(({ id }) => (due.get(id) ?? 0) <= present)
    if (sockets.length === 0) return
    for (const { id } of sockets) due.set(id, present + everyMs)
    const stands = await sessions.standing(sockets.map(({ data }) => data.actor))
    for (const [at, socket] of sockets.entries()) {
      if (stands[at]) continue
      socket.emit('session:ended', { reason: 'expired' })
      socket.disconnect(true)
    }
  }
  io.on('connection', (socket) => {
    // It has just been checked. After a node has died all come at once: their next checks are spread out.
    due.set(socket.id, performance.now() + (1 + Math.random()) * everyMs)
    socket.once('disconnect', () => due.delete(socket.id))
  })
  return repeat(togetherMs, look, (error) => log.warn('sessions could not be read again', described(error)))
}
