import type { Knex } from 'knex'
import { described, type Log } from '../platform/log.ts'
import { migrationSource } from './migrations/source.ts'

/** The migrations the database lacks, and those only a newer version knows; throws if it does not answer. */
export async function compareShape(database: Knex): Promise<{ lacking: string[]; newer: string[] }> {
  const known = await migrationSource.getMigrations([])
  const hasTable = await database.schema.hasTable('migrations')
  const done = hasTable ? ((await database('migrations').pluck('name')) as string[]) : []
  return { lacking: known.filter((name) => !done.includes(name)), newer: done.filter((name) => !known.includes(name)) }
}

/**
 * Throws if the database lacks a migration of this version. One that does not answer now is
 * assumed to be fine: readiness waits for its answer anyway.
 *
 * A newer schema is accepted: migrations keep the previous version working, which allows rolling updates
 * and rollbacks.
 */
export async function checkShape(database: Knex, log: Log): Promise<void> {
  const shape = await compareShape(database).catch((error: unknown) => {
    log.warn('the database could not be asked for its shape', described(error))
    return null
  })
  if (shape && shape.lacking.length > 0)
    throw new Error(
      `the database lacks ${shape.lacking.join(', ')}: run "npm run migrate" (node dist/db/migrate.js) first`,
    )
  if (shape && shape.newer.length > 0)
    log.warn('the database is newer than this version, which does not know all of its migrations', shape)
}
