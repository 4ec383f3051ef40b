import { setTimeout as wait } from 'node:timers/promises'
import knex, { type Knex } from 'knex'
import { buildIndexes } from './build-indexes.ts'
import { isPostgres, knexSettings } from './connect.ts'
import { type ConcurrentIndex, concurrentIndexes } from './migrations/concurrent-indexes.ts'
import { setTimeouts, withoutTimeouts } from './set-timeouts.ts'

/** How often a process checks whether it is its turn, in milliseconds. */
const againMs = 200

/** Any number, but different from other advisory locks in the same Postgres. */
const turn = 7_402_153

/**
 * Migrates the database; returns the migrations run and indexes built. If several processes
 * start at once, one runs them and the others wait.
 *
 * All migrations are one transaction: a process that dies leaves neither a half-changed schema nor a lock. Indexes on large
 * tables are built afterwards, each by itself.
 */
export async function migrateDatabase(url: string, indexes: ConcurrentIndex[] = concurrentIndexes): Promise<string[]> {
  // A separate instance: Knex changes its configuration when migrating inside a transaction.
  const database = knex(knexSettings(url, 1))
  try {
    const names = await inTurn(database, migrate)
    if (indexes.length === 0) return names
    return [...names, ...(await inTurn(database, () => build(url, indexes)))]
  } finally {
    await database.destroy()
  }
}

async function migrate(trx: Knex.Transaction): Promise<string[]> {
  // Waiting for a table lock blocks everybody behind: better to fail and try again.
  if (trx.client.config.client === 'pg') await trx.raw("set local lock_timeout = '15s'")
  // SQLite has one writer at a time; writing first waits for that lock.
  else await trx.raw('pragma user_version = 0')
  // Nobody else is migrating now: a lock in Knex' table is from a process that died under an older version.
  await trx.migrate.forceFreeMigrationsLock()
  const [, names] = (await trx.migrate.latest()) as [number, string[]]
  if (trx.client.config.client === 'pg') await setTimeouts(trx)
  return names
}

/**
 * Runs work when it is this process's turn, in or beside a transaction that holds the migration lock.
 *
 * Polls, and waits without a transaction: building an index waits for those that are open, and needs a connection of its own,
 * of which a pool in front may have few.
 */
async function inTurn<T>(database: Knex, work: (trx: Knex.Transaction) => Promise<T>): Promise<T> {
  for (;;) {
    const done = await database.transaction(async (trx) => ((await takes(trx)) ? { result: await work(trx) } : null))
    if (done) return done.result
    await wait(againMs)
  }
}

/** Takes the migration lock until the transaction ends; false if another process has it. */
async function takes(trx: Knex.Transaction): Promise<boolean> {
  if (trx.client.config.client !== 'pg') return true
  await withoutTimeouts(trx)
  // Without a parameter: a statement with one keeps its snapshot, which an index build waits for, until the next.
  const { rows } = (await trx.raw(`select pg_try_advisory_xact_lock(${turn}) as taken`)) as {
    rows: { taken: boolean }[]
  }
  return rows[0]?.taken === true
}

async function build(url: string, indexes: ConcurrentIndex[]): Promise<string[]> {
  const beside = knex(knexSettings(url, 1))
  try {
    if (isPostgres(url)) for (const name of ['statement_timeout', 'lock_timeout']) await beside.raw(`set ${name} = 0`)
    return await buildIndexes(beside, indexes)
  } finally {
    await beside.destroy()
  }
}
