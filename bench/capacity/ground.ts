import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { endChild } from '../../scripts/end-process.mjs'
import { runtime } from '../../scripts/runtime.mjs'
import { findPostgres, startPostgres } from '../../scripts/start-postgres.mjs'
import { type Stack, startStack } from '../../test/stack/stack.ts'

/** Real processes on a private Postgres, and a provider double in its own process. */
export interface Ground {
  stack: Stack
  /** The main process of Postgres; those for each connection are its children. */
  postgres: ChildProcess
  postgresLog: string
  stop(): Promise<void>
}

/** `tokens` per reply, one every `msPerToken` (0: as fast as possible), each carrying its send time. */
export async function openGround(
  { workers = 1, tokens = 200, msPerToken = 20 } = {},
  settings: Record<string, string> = {},
): Promise<Ground> {
  const postgres = await startOwnPostgres()
  const provider = await startProviderProcess({ TOKENS: `${tokens}`, MS_PER_TOKEN: `${msPerToken}`, STAMP: '1' })
  const stack = await startStack({
    workers,
    settings: {
      OPENAI_BASE_URL: provider.url,
      CHAT_CONCURRENCY: '1000',
      SOCKETS_PER_PERSON: '100000',
      REGISTRATIONS_PER_HOUR: '100000',
      UPLOADS_PER_HOUR: '100000',
      LOG_LEVEL: 'info',
      ...runtime,
      ...settings,
    },
  })
  return {
    stack,
    postgres: postgres.child,
    postgresLog: postgres.log,
    async stop() {
      await stack.stop()
      provider.child.kill('SIGKILL')
      await postgres.stop()
    },
  }
}

/** A private Postgres, on which stacks are started from now on until it is stopped. */
export async function startOwnPostgres() {
  const folder = await mkdtemp(join(tmpdir(), 'rekha-capacity-'))
  // Postgres may run as another user, who needs access to the folder.
  chmodSync(folder, 0o755)
  const programs = findPostgres()
  if (!programs) throw new Error('Install a Postgres first.')
  const { child, url } = await startPostgres(programs, folder, AbortSignal.timeout(60_000))
  process.env['REKHA_TEST_DATABASE'] = 'postgres'
  process.env['REKHA_TEST_POSTGRES'] = url
  return {
    child,
    log: join(folder, 'postgres.log'),
    async stop() {
      delete process.env['REKHA_TEST_DATABASE']
      await endChild(child, 5000, 'SIGINT')
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** The provider double in a process of its own. */
export async function startProviderProcess(settings: Record<string, string>) {
  const { PATH = '', HOME = '' } = process.env
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/double/main.ts'], {
    env: { PATH, HOME, ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string]
  return { child, url: (JSON.parse(line) as { url: string }).url }
}
