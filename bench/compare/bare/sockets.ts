import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createShardedAdapter } from '@socket.io/redis-adapter'
import { RedisStore } from 'connect-redis'
import session from 'express-session'
import { Redis } from 'ioredis'
import { Server } from 'socket.io'

// A bare server of connections, to compare Rekha with: sockets with a session in Redis join a room, and nothing else. It checks no
// owner, reads no row and limits nothing. With REDIS_URL and SESSION_SECRET.
const connect = () => new Redis(process.env['REDIS_URL'] ?? '')
const http = createServer()
const io = new Server(http, {
  adapter: createShardedAdapter(connect(), connect()),
  transports: ['websocket'],
  serveClient: false,
  // As Rekha's: what an idle socket costs is its pings.
  pingInterval: 10_000,
  pingTimeout: 8000,
})
io.engine.use(
  session({
    store: new RedisStore({ client: connect(), prefix: 'session:' }),
    secret: process.env['SESSION_SECRET'] ?? '',
    name: 'rekha',
    resave: false,
    saveUninitialized: false,
  }),
)
io.use(({ request }, next) =>
  next((request as { session?: { userId?: string } }).session?.userId ? undefined : new Error('no session')),
)
io.on('connection', (socket) => {
  socket.on('analysis:join', async ({ analysisId }: { analysisId: string }, answer: (ack: object) => void) => {
    await socket.join(analysisId)
    answer({ ok: true, value: {} })
  })
})
http.listen(0, '127.0.0.1', () => {
  process.stdout.write(`${JSON.stringify({ url: `http://127.0.0.1:${(http.address() as AddressInfo).port}` })}\n`)
})
