import type { NextFunction, Request, RequestHandler, Response } from 'express'
import { Server } from 'socket.io'
import { type Problem, ProblemError } from '../../contract/problem.ts'
import type { RoomsConnections } from '../../platform/connect-rooms.ts'
import { described } from '../../platform/log.ts'
import { metrics } from '../../platform/metrics.ts'
import { room, type TypedServer } from '../../platform/rooms.ts'
import { type Actor, actorKey, type Place } from '../actor.ts'
import { readBearer } from '../bearer.ts'
import type { Dependencies } from '../dependencies.ts'
import { requireOrigin } from '../http/identify.ts'
import { isOwnOrigin } from '../origins.ts'
import { brokenProblem, problemOf } from '../problem-of.ts'
import { sessionName } from '../session-name.ts'
import { createSiteOrigins } from '../site-origins.ts'
import type { RekhaSocket, SocketData } from './command.ts'
import { cutSlowReaders } from './cut-slow-readers.ts'
import { type Connection, cut, limitPackets } from './limit-packets.ts'
import { recheckSessions } from './recheck-sessions.ts'
import { serveCommands } from './serve-commands.ts'

/** Socket.IO, not attached yet, configured against foreign origins and floods. */
export function createSocketServer(
  config: Dependencies['config'],
  adapter: RoomsConnections['adapter'],
): TypedServer<SocketData> {
  const isSiteOrigin = createSiteOrigins()
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
      if (isOwnOrigin(request, config)) return decide(null, true)
      isSiteOrigin(request.headers.origin ?? '').then(
        (allowed) => decide(allowed ? null : 'this origin is not allowed', allowed),
        () => decide('this origin cannot be judged now', false),
      )
    },
  })
}

/** Admits sockets, up to a limit per person on this node, and answers them; `io` must be attached. */
export function openSocket(
  io: TypedServer<SocketData>,
  session: RequestHandler,
  dependencies: Dependencies,
): { close(): void } {
  io.engine.use((request: Request, response: Response, next: NextFunction) =>
    session(request, response, (error?: unknown) => {
      // So that no cookie is set: with polling, a late response would restore that of a session left meanwhile.
      Object.assign(request, { session: null })
      next(error)
    }),
  )
  limitPackets(io)
  const { config, rooms, sessions, placeOf } = dependencies
  const { socketsPerPerson, addressSockets } = config.limits
  const open = new Map<string, number>()

  // Connections not yet authenticated, or refused, also stay open for a while.
  io.engine.on('connection', (connection: Connection) => {
    const key = `connections of ${placeOf(connection.request).address}`
    count(key, 1)
    connection.once('close', () => count(key, -1))
    if ((open.get(key) ?? 0) > 2 * addressSockets) cut(connection)
  })

  io.use((socket, next) => {
    admit(socket).then(
      (actor) => {
        socket.data.actor = actor
        metrics.socketsOpened.inc({ outcome: 'ok' })
        next()
      },
      (error: unknown) => {
        const problem = problemOf(error)
        if (!problem) dependencies.log.error('a connection broke', described(error))
        const told = problem ?? brokenProblem
        metrics.socketsOpened.inc({ outcome: told.code })
        next(refusal(told))
      },
    )
  })

  async function admit(socket: RekhaSocket): Promise<Actor> {
    const { request, conn, handshake } = socket
    if (dependencies.draining()) throw new ProblemError('server-stopping', { retryAfter: 1 })
    const place = placeOf(request)
    const actor = await actorOf(request as Request, handshake.auth['token'], place)
    if (!actor) throw new ProblemError('no-session')
    if (actor.kind === 'guest') await sessions.arrive(actor.sessionId, actor.guestId)
    if (conn.readyState !== 'open') throw new ProblemError('connection-closed')
    const counted: [key: string, most: number][] = [
      [actorKey(actor), socketsPerPerson],
      [`address ${place.address}`, addressSockets],
    ]
    if (counted.some(([key, most]) => (open.get(key) ?? 0) >= most))
      throw new ProblemError('too-many-pages', { retryAfter: 10 })
    for (const [key] of counted) count(key, 1)
    conn.once('close', () => {
      for (const [key] of counted) count(key, -1)
    })
    // Before it is told that it is connected: a sign-out a moment later must find it.
    await rooms.join(socket, roomsOf(actor))
    return actor
  }

  function count(key: string, more: number): void {
    const now = (open.get(key) ?? 0) + more
    if (now === 0) open.delete(key)
    else open.set(key, now)
  }

  /** By the bearer, if there is one: any cookie then belongs to our own pages. */
  async function actorOf(request: Request, token: unknown, place: Place): Promise<Actor | null> {
    if (token === undefined) {
      if (!isOwnOrigin(request, config)) throw new ProblemError('token-needed')
      return sessions.actorNow(request.sessionID, place)
    }
    const bearer = typeof token === 'string' ? readBearer(token, config) : null
    const actor = bearer && !bearer.expired ? await sessions.actorNow(bearer.sessionId, place) : null
    // With polling, browsers omit the Origin for same-origin requests, but mark them as such.
    const isFromOwnPage = request.headers['sec-fetch-site'] === 'same-origin'
    if (actor) requireOrigin(request, actor.site, config, isFromOwnPage)
    return actor?.site ? actor : null
  }

  io.on('connection', (socket) => serveCommands(socket, dependencies))

  const stopRechecking = recheckSessions(io, dependencies)
  const slow = cutSlowReaders(io, (socketId) => {
    metrics.socketsCut.inc()
    dependencies.log.info('cut a socket that does not read', { socketId })
  })
  return {
    close() {
      stopRechecking()
      slow.close()
    },
  }
}

/** The rooms in which it is told of its session, its account and its site. */
const roomsOf = (actor: Actor): string[] => [
  room.session(sessionName(actor.sessionId)),
  ...(actor.kind === 'user' ? [room.user(actor.userId)] : []),
  ...(actor.site ? [room.site(actor.site.id)] : []),
]

/** The error Socket.IO sends as connect_error, with the Problem as its data. */
function refusal(problem: Problem): Error {
  return Object.assign(new Error(problem.message), { data: problem })
}
