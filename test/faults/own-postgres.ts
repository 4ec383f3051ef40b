import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connectDatabase } from '../../db/connect.ts'
import { migrateDatabase } from '../../db/migrate-database.ts'
import { importScript } from '../stack/import-script.ts'
import type { TestDatabase } from '../stack/open-database.ts'

interface Starting {
  findPostgres(): string | null
  startPostgres(programs: string, folder: string, signal?: AbortSignal): Promise<{ url: string }>
}

const starting = () => importScript<Starting>('scripts/start-postgres.mjs')

/** The folder of Postgres's programs; null if not installed. */
export async function findPostgres(): Promise<string | null> {
  return (await starting()).findPostgres()
}

/** A Postgres with a migrated database that a test may stop and restart. */
export interface OwnPostgres {
  database: TestDatabase
  pause(): Promise<void>
  goOn(): Promise<void>
}

export async function openOwnPostgres(): Promise<OwnPostgres> {
  const { findPostgres, startPostgres } = await starting()
  const programs = findPostgres()
  if (programs === null) throw new Error('there is no Postgres here')
  // The user Postgres runs as needs access to it.
  const folder = await mkdtemp(join(tmpdir(), 'rekha-own-postgres-'))
  await chmod(folder, 0o755)
  const { url } = await startPostgres(programs, folder)
  const data = join(folder, 'postgres')
  const { uid, gid } = await stat(data)
  /** `restart` because only it reuses the earlier options, even if stopped; no pipes, which the server would hold open. */
  const control = async (...args: string[]) => {
    const options = { uid, gid, cwd: data, stdio: 'ignore' } as const
    const child = spawn(join(programs, 'pg_ctl'), ['-D', data, '-w', '-l', join(data, 'log'), ...args], options)
    const [code] = await once(child, 'exit')
    if (code !== 0) throw new Error(`pg_ctl ${args.join(' ')} ended with ${code}`)
  }
  let running = true
  await migrateDatabase(url)
  const knex = connectDatabase(url, 4)
  return {
    database: {
      url,
      knex,
      async close() {
        await knex.destroy()
        if (running) await control('stop', '-m', 'immediate')
        await rm(folder, { recursive: true, force: true })
      },
    },
    async pause() {
      await control('stop', '-m', 'fast')
      running = false
    },
    async goOn() {
      await control('restart')
      running = true
    },
  }
}
