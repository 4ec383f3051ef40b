import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { runtime } from '../../../scripts/runtime.mjs'
import { startRedis } from '../../../test/stack/start-redis.ts'
import { keepSessions } from '../../capacity/keep-sessions.ts'
import type { Open, Subject } from './subject.ts'

/** Sockets, a queue and a worker, without sessions and rows. */
export const openRelay: Open<Subject> = async (provider, count) => {
  const redis = await startRedis()
  const settings = { REDIS_URL: redis.url, PROVIDER_URL: provider }
  const [server, worker] = await Promise.all([
    startBare(['relay.ts', 'server'], settings),
    startBare(['relay.ts', 'worker'], settings),
  ])
  return {
    url: server.url,
    people: Array.from({ length: count }, (_, at) => ({ cookie: '', analysisId: `${at}`, conversationId: `${at}` })),
    server: server.child.pid!,
    pids: () => [server.child.pid!, worker.child.pid!, redis.process().pid!],
    async stop() {
      server.child.kill('SIGKILL')
      worker.child.kill('SIGKILL')
      await redis.stop()
    },
  }
}

/** Sockets with sessions, and no worker. */
export const openSockets: Open<Subject> = async (_, count) => {
  const redis = await startRedis()
  const secret = randomBytes(32).toString('hex')
  const server = await startBare(['sockets.ts'], { REDIS_URL: redis.url, SESSION_SECRET: secret })
  const ids = Array.from({ length: count }, (_, at) => `${at}`)
  const cookies = await keepSessions(redis.url, secret, ids)
  return {
    url: server.url,
    people: ids.map((id, at) => ({ cookie: cookies[at]!, analysisId: id, conversationId: id })),
    server: server.child.pid!,
    pids: () => [server.child.pid!, redis.process().pid!],
    async stop() {
      server.child.kill('SIGKILL')
      await redis.stop()
    },
  }
}

/** Starts a program of bench/compare/bare with Rekha's runtime settings; it says its address in its first line. */
async function startBare(
  [file = '', ...args]: string[],
  settings: Record<string, string>,
): Promise<{ child: ChildProcess; url: string }> {
  const { PATH = '', HOME = '' } = process.env
  const child = spawn(process.execPath, ['--import', 'tsx', join('bench/compare/bare', file), ...args], {
    env: { PATH, HOME, ...runtime, ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string]
  return { child, url: (JSON.parse(line) as { url: string }).url }
}
