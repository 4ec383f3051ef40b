import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { runtime } from '../../scripts/runtime.mjs'
import { startStack } from '../../test/stack/stack.ts'
import { startRedis } from '../../test/stack/start-redis.ts'
import { startOwnPostgres } from '../capacity/ground.ts'
import { type Person, settle } from '../capacity/settle.ts'
import { childrenOf } from '../capacity/spent.ts'

/** What is compared: people and where they connect, and the processes that serve them. */
export interface Subject {
  url: string
  people: Person[]
  pids(): number[]
  stop(): Promise<void>
}

/** Opens one for so many people, in front of a provider. */
export type Open = (provider: string, people: number) => Promise<Subject>

async function openRelay(provider: string, count: number): Promise<Subject> {
  const redis = await startRedis()
  const settings = { REDIS_URL: redis.url, PROVIDER_URL: provider, ...runtime }
  const [server, worker] = await Promise.all([startRelay('server', settings), startRelay('worker', settings)])
  return {
    url: server.url,
    people: Array.from({ length: count }, (_, at) => ({ cookie: '', analysisId: `${at}`, conversationId: `${at}` })),
    pids: () => [server.child.pid!, worker.child.pid!, redis.process().pid!],
    async stop() {
      server.child.kill('SIGKILL')
      worker.child.kill('SIGKILL')
      await redis.stop()
    },
  }
}

async function startRelay(
  role: string,
  settings: Record<string, string>,
): Promise<{ child: ChildProcess; url: string }> {
  const { PATH = '', HOME = '' } = process.env
  const child = spawn(process.execPath, ['--import', 'tsx', 'bench/compare/relay.ts', role], {
    env: { PATH, HOME, ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string]
  return { child, url: (JSON.parse(line) as { url: string }).url }
}

/** Rekha with its default budgets, which nobody here uses up. */
async function openRekha(provider: string, count: number): Promise<Subject> {
  const stack = await startStack({
    settings: {
      ...runtime,
      OPENAI_BASE_URL: provider,
      BUDGET_USER: '1000',
      BUDGET_GUEST: '1000',
      BUDGET_TOTAL: '100000',
      MESSAGES_PER_MINUTE: '100000',
      CHAT_CONCURRENCY: '1000',
      LOG_LEVEL: 'info',
    },
  })
  return {
    url: stack.servers[0]!.url,
    people: await settle(stack, count),
    pids: () => [...[...stack.servers, ...stack.workers].map(({ child }) => child.pid!), stack.redis.process().pid!],
    stop: () => stack.stop(),
  }
}

async function openRekhaOnPostgres(provider: string, count: number): Promise<Subject> {
  const postgres = await startOwnPostgres()
  const subject = await openRekha(provider, count)
  const main = postgres.child.pid!
  return {
    ...subject,
    pids: () => [...subject.pids(), main, ...childrenOf(main)],
    async stop() {
      await subject.stop()
      await postgres.stop()
    },
  }
}

export const subjects: Record<string, Open> = {
  'a bare relay': openRelay,
  'Rekha on SQLite': openRekha,
  'Rekha on Postgres': openRekhaOnPostgres,
}
