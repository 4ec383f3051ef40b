import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { openSealed } from '../../platform/open-storage.ts'
import { photoKeyOf } from '../../platform/photo-keys.ts'
import { startProvider } from '../double/provider.ts'
import { openDatabase, type TestDatabase } from './open-database.ts'
import { type LogLine, type Process, startProcess } from './start-process.ts'
import { startRedis } from './start-redis.ts'
import { Visitor } from './visitor.ts'

/** A server process and its address. */
export interface Node extends Process {
  url: string
}

/** All clients in a test share one address. */
export const roomForAll = {
  ADDRESS_UPLOADS_PER_HOUR: '100000',
  ADDRESS_MESSAGES_PER_MINUTE: '100000',
  ADDRESS_SOCKETS: '100000',
  SESSIONS_PER_MINUTE: '100000',
  READINGS_PER_DAY: 'none',
  MESSAGES_PER_DAY: 'none',
  GUEST_READINGS_PER_DAY: 'none',
  ADDRESS_READINGS_PER_DAY: 'none',
}

/** For tests that are not about money; `''` restores a budget's default. */
export const noBudgets = { BUDGET_USER: 'none', BUDGET_GUEST: 'none', BUDGET_TOTAL: 'none' }

export type Stack = Awaited<ReturnType<typeof startStack>>

/** Servers, workers, Redis, a database and the provider double as real processes, private to each test. */
export async function startStack({
  servers = 1,
  workers = 1,
  reader = 'openai',
  settings = {},
  database: brought,
}: {
  servers?: number
  workers?: number
  reader?: 'openai' | 'almanac'
  settings?: Record<string, string>
  /** Used instead of a fresh one; closed with the stack. */
  database?: TestDatabase
} = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'rekha-data-'))
  const [redis, database, provider] = await Promise.all([startRedis(), brought ?? openDatabase(), startProvider()])
  const env = {
    NODE_ENV: 'test',
    PORT: '0',
    DATA_DIR: folder,
    DATABASE_URL: database.url,
    REDIS_URL: redis.url,
    PASSWORD_COST: '4',
    PASSWORDS_PER_SECOND: '1000',
    SOCKETS_PER_PERSON: '50',
    UPLOADS_PER_HOUR: '1000',
    MESSAGES_PER_MINUTE: '1000',
    REGISTRATIONS_PER_HOUR: '1000',
    ...roomForAll,
    ...noBudgets,
    // On a busy machine a test may hold the provider's tokens back for long.
    OPENAI_FIRST_BYTE_SECONDS: '120',
    OPENAI_IDLE_SECONDS: '120',
    OPENAI_TOTAL_SECONDS: '600',
    // Tests of a provider's faults make one failing call after another.
    OPENAI_BREAKER_CALLS: '1000',
    ...(reader === 'openai' && { OPENAI_API_KEY: 'test-key', OPENAI_BASE_URL: provider.url }),
    ...settings,
  }
  let keys = 0
  const stack = {
    servers: [] as Node[],
    workers: [] as Process[],
    /** Workers by the Authorization header of their requests. */
    writers: new Map<string | undefined, Process>(),
    /** The environment its processes are started with. */
    env,
    folder,
    redis,
    database,
    provider,
    async addServer(more: Record<string, string> = {}): Promise<Node> {
      const started = startProcess('server/main.ts', { ...env, ...more })
      const { url } = await started.logged('listening')
      const node = { ...started, url: String(url) }
      stack.servers.push(node)
      return node
    },
    async addWorker(more: Record<string, string> = {}): Promise<Process> {
      // Each worker has its own key, so the provider's requests show which one sent them.
      keys += 1
      const own = reader === 'openai' ? { OPENAI_API_KEY: `key-${keys}` } : {}
      const started = startProcess('worker/main.ts', { ...env, ...own, ...more })
      stack.writers.set(`Bearer key-${keys}`, started)
      await started.logged('working')
      stack.workers.push(started)
      return started
    },
    /** Pauses the workers where none is in the middle of writing, which would lock SQLite for all; returns how to go on. */
    async pauseWorkers(): Promise<() => void> {
      const signal = (name: NodeJS.Signals) => {
        for (const { child } of stack.workers) child.kill(name)
      }
      await database.knex.transaction(async (trx) => {
        await trx('sites').whereRaw('false').delete()
        signal('SIGSTOP')
      })
      return () => signal('SIGCONT')
    },
    /** A file of the storage, as it was before it was sealed. */
    async stored(path: string | null): Promise<Buffer> {
      const key = photoKeyOf(await readFile(join(folder, 'photo-key'), 'utf8'))
      return (await openSealed(pathToFileURL(join(folder, 'photos')).href, {}, [key])).get(path ?? '')
    },
    /** A visitor with a guest session on the nth server. */
    async visitor(server = 0, headers: Record<string, string> = {}): Promise<Visitor> {
      const visitor = new Visitor(stack.servers[server]?.url ?? '')
      visitor.headers = headers
      await visitor.arrive()
      return visitor
    },
    /** A signed-in visitor with a finished reading and a conversation about it. */
    async reader(server = 0) {
      const visitor = await stack.visitor(server)
      await visitor.register()
      const analysis = await visitor.upload()
      await visitor.connect()
      await visitor.completed(analysis.id)
      const conversation = await visitor.ask('conversation:create', { analysisId: analysis.id })
      return { visitor, analysisId: analysis.id, conversationId: conversation.id }
    },
    /** Error lines no process should have logged. */
    errors(): LogLine[] {
      return [...stack.servers, ...stack.workers].flatMap(({ lines }) => lines.filter(({ level }) => level === 'error'))
    },
    async stop() {
      for (const line of stack.errors()) console.error(JSON.stringify(line))
      await Promise.all([...stack.servers, ...stack.workers].map((running) => running.end('SIGKILL')))
      await Promise.all([redis.stop(), database.close(), provider.stop()])
      await rm(folder, { recursive: true, force: true })
    },
  }
  try {
    await Promise.all([
      ...Array.from({ length: servers }, () => stack.addServer()),
      ...Array.from({ length: workers }, () => stack.addWorker()),
    ])
  } catch (error) {
    await stack.stop()
    throw error
  }
  return stack
}
