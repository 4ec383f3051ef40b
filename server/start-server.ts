import { createServer } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { checkShape } from '../db/check-shape.ts'
import { connectDatabase } from '../db/connect.ts'
import type { Config } from '../platform/config.ts'
import { checkAdapter, connectRooms } from '../platform/connect-rooms.ts'
import { described, type Log } from '../platform/log.ts'
import { logBudgets } from '../platform/money/log-budgets.ts'
import { openSealed } from '../platform/open-storage.ts'
import { openQueues } from '../platform/queue.ts'
import { connectRedis } from '../platform/redis.ts'
import { openRooms } from '../platform/rooms.ts'
import { startTracing } from '../platform/trace.ts'
import { watchConnections } from '../platform/watch-connections.ts'
import { watchQueues } from '../platform/watch-queues.ts'
import { createApp } from './app.ts'
import type { Dependencies } from './dependencies.ts'
import { offerFirstAdmin } from './first-admin.ts'
import { answerUnreadable } from './http/answer-unreadable.ts'
import { keepAssets } from './http/pages/keep-assets.ts'
import { builtPage } from './http/pages/page.ts'
import { openLimits } from './limits.ts'
import { openModeration } from './moderate.ts'
import { createPlaceOf } from './place-of.ts'
import { openSessions } from './sessions.ts'
import { createSocketServer, openSocket } from './socket/start-socket.ts'
import { tellWhatWasMissed } from './socket/tell-what-was-missed.ts'
import { watchSockets } from './socket/watch-sockets.ts'
import { watchBudget } from './watch-budget.ts'
import { watchSiteBudgets } from './watch-site-budgets.ts'

/** Milliseconds for a request's headers. */
const headersMs = 10_000
/** Sockets of a stopping node reconnect spread over this many milliseconds. */
const spreadMs = 2000

/** Milliseconds a closing WebSocket gets for its handshake. */
const goodbyeMs = 500

/**
 * Connections that may wait to be accepted, if the system allows as many: when a node has died, its people come to another
 * within a second. The system drops what does not fit, and they would try again only after 1, 3, 7 and 15 s.
 */
const backlog = 8192

export interface RunningServer {
  url: string
  /** Refuses new requests, gives running ones this long to finish, tells sockets to go elsewhere. */
  stop(graceMs: number): Promise<void>
}

/** People are to know whose service they use: /privacy and /terms name no one while this is not set. */
function warnOfNamelessOperator({ production, operator }: Config, log: Log): void {
  const missing = [operator.name === null && 'OPERATOR_NAME', operator.contact === null && 'OPERATOR_CONTACT']
  const names = missing.filter((name) => name !== false)
  if (production && names.length > 0)
    log.warn(`${names.join(' and ')} not set: /privacy and /terms do not say who runs this service, or whom to ask`)
}

/** Starts HTTP and Socket.IO; resolves when listening. */
export async function startServer(config: Config, log: Log): Promise<RunningServer> {
  const tracing = await startTracing('server', config.tracing)
  const database = connectDatabase(config.databaseUrl, config.databasePool)
  await checkShape(database, log)
  const connected = connectRooms(config.redisUrl, config.roomsAdapter, log)
  const { redis, publisher, subscriber, subscribed } = connected
  const queueRedis = connectRedis(config.queueRedisUrl, log)
  await checkAdapter(config.roomsAdapter, redis)
  let draining = false

  const http = createServer({
    headersTimeout: Math.min(headersMs, config.requestMs),
    requestTimeout: config.requestMs,
    connectionsCheckingInterval: 1000,
  })
  http.on('clientError', answerUnreadable)
  const connections = new Set<Socket>()
  http.on('connection', (connection) => {
    connections.add(connection)
    connection.once('close', () => connections.delete(connection))
  })
  const io = createSocketServer(config, connected.adapter)
  const dependencies: Dependencies = {
    config,
    database,
    redis,
    queues: openQueues(queueRedis),
    rooms: openRooms(io, publisher, subscribed),
    storage: await openSealed(config.storageUrl, config.aws, config.photoKeys),
    limits: openLimits(redis),
    placeOf: createPlaceOf(config),
    sessions: openSessions(redis, config),
    moderate: openModeration(config, log),
    log,
    draining: () => draining,
  }
  // Socket.IO claims its path from earlier listeners.
  http.on('request', createApp(dependencies))
  io.attach(http)
  const socket = openSocket(io, dependencies.sessions.naming, dependencies)
  tellWhatWasMissed(io, connected, log)
  const watching = [
    await keepAssets(dependencies, builtPage(config)),
    watchConnections(database, { rooms: redis, subscriber, queue: queueRedis }),
    watchQueues(dependencies.queues, redis),
    watchSockets(io),
    watchBudget(dependencies),
    watchSiteBudgets(dependencies),
  ]

  await new Promise<void>((resolve, reject) => {
    http.once('error', reject)
    http.listen({ port: config.port, backlog, ...(config.host !== undefined && { host: config.host }) }, resolve)
  })
  const url = `http://localhost:${(http.address() as AddressInfo).port}`
  logBudgets(config, log)
  if (!config.mail)
    log.warn('MAIL_URL is not set: addresses are not confirmed, and forgotten passwords cannot be replaced')
  warnOfNamelessOperator(config, log)
  log.info('listening', { url })
  await offerFirstAdmin(redis, config.publicUrl, log).catch((error: unknown) =>
    log.warn('it is not known whether somebody is an admin', described(error)),
  )

  return {
    url,
    async stop(graceMs) {
      draining = true
      for (const open of io.sockets.sockets.values())
        open.emit('server:draining', { reconnectIn: Math.round(Math.random() * Math.min(spreadMs, graceMs / 2)) })
      const closed = new Promise<void>((resolve) => http.close(() => resolve()))
      const late = setTimeout(() => {
        io.local.disconnectSockets(true)
        http.closeAllConnections()
        // A WebSocket waits for the peer's close frame, which a dead network never delivers.
        setTimeout(() => {
          for (const connection of connections) connection.destroy()
        }, goodbyeMs)
      }, graceMs)
      http.closeIdleConnections()
      await closed
      clearTimeout(late)
      socket.close()
      for (const stop of watching) stop()
      await io.close()
      await dependencies.queues.close()
      for (const connection of [redis, subscriber, queueRedis]) connection.disconnect()
      await database.destroy()
      await tracing.close()
    },
  }
}
