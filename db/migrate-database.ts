import knex, { type Knex } from 'knex'
import { knexSettings } from './connect.ts'

/** Any number; what else locks in the same Postgres must use another. */
const turn = 7_402_153

/**
 * Brings the database to its newest shape and says which migrations ran; however many processes begin at once, one runs them
 * and the others wait for it.
 *
 * All of it is one transaction: of a process that dies in it neither half a shape nor a lock is left.
 */
export async function migrateDatabase(url: string): Promise<string[]> {
  // Of its own: Knex changes the settings of what it migrates inside a transaction.
  const database = knex(knexSettings(url, 1))
  try {
    return await database.transaction(migrate)
  } finally {
    await database.destroy()
  }
}

async function migrate(trx: Knex.Transaction): Promise<string[]> {
  if (trx.client.config.client === 'pg') await trx.raw('select pg_advisory_xact_lock(?)', [turn])
  // SQLite has one writer at a time, and whoever begins by writing waits to be it.
  else await trx.raw('pragma user_version = 0')
  // Nobody else is at it now: a lock that Knex finds in its table is that of a process that died before this version.
  await trx.migrate.forceFreeMigrationsLock()
  const [, names] = (await trx.migrate.latest()) as [number, string[]]
  return names
}
