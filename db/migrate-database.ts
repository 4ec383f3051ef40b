import { setTimeout as wait } from 'node:timers/promises'
import knex, { type Knex } from 'knex'
import { buildIndexes } from './build-indexes.ts'
import { isPostgres, knexSettings } from './connect.ts'
import { type ConcurrentIndex, concurrentIndexes } from './migrations/concurrent-indexes.ts'
import { setTimeouts, withoutTimeouts } from './set-timeouts.ts'

/** How often a process asks whether it is its turn, in milliseconds. */
const againMs = 200

/** Any number; what else locks in the same Postgres must use another. */
const turn = 7_402_153

/**
 * Brings the database to its newest shape and says which migrations ran and which indexes were built; however many processes
 * begin at once, one runs them and the others wait for it.
 *
 * All migrations are one transaction: of a process that dies in it neither half a shape nor a lock is left. Indexes on large
 * tables are built after it, each by itself.
 */
export async function migrateDatabase(url: string, indexes: ConcurrentIndex[] = concurrentIndexes): Promise<string[]> {
  // Of its own: Knex changes the settings of what it migrates inside a transaction.
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
    // Who waits for a table has everybody else wait behind: rather none is migrated, and it is tried again.
    await trx.raw("set local lock_timeout = '15s'")
  }
  // SQLite has one writer at a time, and whoever begins by writing waits to be it.
  else await trx.raw('pragma user_version = 0')
  // Nobody else is at it now: a lock that Knex finds in its table is that of a process that died before this version.
  await trx.migrate.forceFreeMigrationsLock()
  const [, names] = (await trx.migrate.latest()) as [number, string[]]
  if (trx.client.config.client === 'pg') await setTimeouts(trx)
  return names
}

/**
 * Takes its turn, which ends with the transaction.
 *
 * Asks again and again: a statement that waited would be one that the building of an index waits for.
 */
async function take(trx: Knex.Transaction): Promise<void> {
  await withoutTimeouts(trx)
  for (;;) {
    // Without a parameter: a statement with one keeps its snapshot, which an index waits for, until the next.
    const { rows } = (await trx.raw(`select pg_try_advisory_xact_lock(${turn}) as taken`)) as {
      rows: { taken: boolean }[]
    }
    if (rows[0]?.taken) return
    await wait(againMs)
  }
}

/** Does what cannot be done in a transaction beside one that only has the turn: it holds nothing that an index would wait for. */
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
