import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createShardedAdapter } from '@socket.io/redis-adapter'
import { Queue, Worker } from 'bullmq'
import { Redis } from 'ioredis'
import { Server } from 'socket.io'
import { readTokens } from '../read-tokens.ts'

// A bare relay, to compare Rekha with: the same packages and the same packets, and nothing else. It has neither sessions nor
// rows, limits, money or a stored text: what dies with a process is lost. `relay.ts server` or `relay.ts worker`, with
// REDIS_URL and PROVIDER_URL.
const redisUrl = process.env['REDIS_URL'] ?? ''
const connect = () => new Redis(redisUrl, { maxRetriesPerRequest: null })
const adapter = createShardedAdapter(connect(), connect())
const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`)

interface Question {
  conversationId: string
}

if (process.argv[2] === 'server') serve()
else work()

function serve(): void {
  const http = createServer()
  const io = new Server(http, { adapter, transports: ['websocket'], serveClient: false })
  const queue = new Queue<Question>('chat', { connection: connect() })
  io.on('connection', (socket) => {
    socket.on('analysis:join', async ({ analysisId }: { analysisId: string }, answer: (ack: object) => void) => {
      await socket.join(analysisId)
      answer({ ok: true, value: {} })
    })
    socket.on('message:send', async ({ conversationId }: Question, answer: (ack: object) => void) => {
      await queue.add('reply', { conversationId }, { removeOnComplete: true })
      answer({ ok: true, value: {} })
    })
  })
  http.listen(0, '127.0.0.1', () => say({ url: `http://127.0.0.1:${(http.address() as AddressInfo).port}` }))
}

function work(): void {
  const io = new Server({ adapter })
  const worker = new Worker<Question>(
    'chat',
    async ({ id, data: { conversationId } }) => {
      let whole = ''
      for await (const text of readTokens(process.env['PROVIDER_URL'] ?? '')) {
        io.to(conversationId).emit('reply:delta', { id, attempt: 1, offset: whole.length, text, conversationId })
        whole += text
      }
      io.to(conversationId).emit('reply:finished', { id, status: 'done', text: whole })
    },
    { connection: connect(), concurrency: 1000 },
  )
  void worker.waitUntilReady().then(() => say({ url: 'ready' }))
}
