import type { Request, RequestHandler } from 'express'
import { Server } from 'socket.io'
import { type Problem, ProblemError } from '../../contract/problem.ts'
import { described } from '../../platform/log.ts'
import { metrics } from '../../platform/metrics.ts'
import { room, type roomsAdapter, type TypedServer } from '../../platform/rooms.ts'
import { type Actor, actorKey } from '../actor.ts'
import type { Means } from '../means.ts'
import { isOwnOrigin } from '../origins.ts'
import { brokenProblem, problemOf } from '../problem-of.ts'
import { sessionName } from '../session-name.ts'
import type { RekhaSocket, SocketData } from './command.ts'
import { cutSlowReaders } from './cut-slow-readers.ts'
import { serveCommands } from './serve-commands.ts'

/** How often a live socket's session is read again. */
const recheckMs = 30_000

/** Socket.IO, still to be attached, with the settings that keep strangers and floods out. */
export function createSocketServer(
  config: Means['config'],
  adapter: ReturnType<typeof roomsAdapter>,
): TypedServer<SocketData> {
  return new Server({
    adapter,
    transports: config.transports,
    maxHttpBufferSize: 64 * 1024,
    connectTimeout: 5000,
    pingInterval: 10_000,
    pingTimeout: 8000,
    perMessageDeflate: false,
    httpCompression: false,
    allowEIO3: false,
    serveClient: false,
    // `cors.origin` only sets headers; this refuses before the upgrade.
    allowRequest: (request, decide) => {
      const own = isOwnOrigin(request, config)
      decide(own ? null : 'this origin is not allowed', own)
    },
  })
}

/** Lets people in, so many sockets for each on this node, and answers what they send; `io` must be attached. */
export function openSocket(io: TypedServer<SocketData>, session: RequestHandler, means: Means): { close(): void } {
  io.engine.use(session)
  const open = new Map<string, number>()

  io.use((socket, next) => {
    admit(socket).then(
      (actor) => {
        socket.data.actor = actor
        metrics.socketsOpened.inc({ outcome: 'ok' })
        next()
      },
      (error: unknown) => {
        const problem = problemOf(error)
        if (!problem) means.log.error('a connection broke', described(error))
        const told = problem ?? brokenProblem
        metrics.socketsOpened.inc({ outcome: told.code })
        next(refusal(told))
      },
    )
  })

  async function admit({ request, conn }: RekhaSocket): Promise<Actor> {
    if (means.draining()) throw new ProblemError('busy', 'This server is stopping. Connect again.', { retryAfter: 1 })
    const actor = await means.sessions.actorNow((request as Request).sessionID)
    if (!actor) throw new ProblemError('signed-out', 'There is no session. Reload the page.')
    if (conn.readyState !== 'open') throw new ProblemError('busy', 'The connection closed again.')
    const key = actorKey(actor)
    const count = open.get(key) ?? 0
    if (count >= means.config.limits.socketsPerPerson)
      throw new ProblemError('too-many', 'Too many pages are open at once. Close one.', { retryAfter: 10 })
    open.set(key, count + 1)
    conn.once('close', () => {
      const left = (open.get(key) ?? 1) - 1
      if (left === 0) open.delete(key)
      else open.set(key, left)
    })
    return actor
  }

  io.on('connection', (socket) => {
    const { actor } = socket.data
    void socket.join(room.session(sessionName(actor.sessionId)))
    if (actor.kind === 'user') void socket.join(room.user(actor.userId))
    serveCommands(socket, means)
  })

  const recheck = setInterval(() => {
    for (const socket of io.sockets.sockets.values()) void endIfOver(socket, means)
  }, recheckMs)
  const slow = cutSlowReaders(io, (socketId) => {
    metrics.socketsCut.inc()
    means.log.info('cut a socket that does not read', { socketId })
  })
  return {
    close() {
      clearInterval(recheck)
      slow.close()
    },
  }
}

async function endIfOver(socket: RekhaSocket, { sessions, log }: Means): Promise<void> {
  try {
    const { actor } = socket.data
    const present = await sessions.actorNow(actor.sessionId)
    if (present && actorKey(present) === actorKey(actor)) return
    socket.emit('session:ended', { reason: 'expired' })
    socket.disconnect(true)
  } catch (error) {
    log.warn('a session could not be read again', described(error))
  }
}

/** What Socket.IO sends as connect_error, with the Problem as its data. */
function refusal(problem: Problem): Error {
  return Object.assign(new Error(problem.message), { data: problem })
}
