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
    const names = await database.transaction(migrate)
    if (indexes.length === 0) return names
    return [...names, ...(await inTurn(database, () => build(url, indexes)))]
  } finally {
    await database.destroy()
  }
}

async function migrate(trx: Knex.Transaction): Promise<string[]> {
  if (trx.client.config.client === 'pg') {
    await take(trx)
    // Waiting for a table lock blocks everybody behind: better to fail and try again.
    await trx.raw("set local lock_timeout = '15s'")
  }
  // SQLite has one writer at a time; writing first waits for that lock.
  else await trx.raw('pragma user_version = 0')
  // Nobody else is migrating now: a lock in Knex' table is from a process that died under an older version.
  await trx.migrate.forceFreeMigrationsLock()
  const [, names] = (await trx.migrate.latest()) as [number, string[]]
  if (trx.client.config.client === 'pg') await setTimeouts(trx)
  return names
}

/**
 * Takes the migration lock, until the transaction ends.
 *
 * Polls: building an index would wait for a statement that waits.
 */
async function take(trx: Knex.Transaction): Promise<void> {
  await withoutTimeouts(trx)
  for (;;) {
    // Without a parameter: a statement with one keeps its snapshot, which an index build waits for, until the next.
    const { rows } = (await trx.raw(`select pg_try_advisory_xact_lock(${turn}) as taken`)) as {
      rows: { taken: boolean }[]
    }
    if (rows[0]?.taken) return
    await wait(againMs)
  }
}

/** Runs work that cannot be in a transaction, beside one that only holds the lock and nothing an index build would wait for. */
async function inTurn<T>(database: Knex, work: () => Promise<T>): Promise<T> {
  if (database.client.config.client !== 'pg') return work()
  return database.transaction(async (trx) => {
    await take(trx)
    return work()
  })
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
