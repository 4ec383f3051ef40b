import { Model } from 'objection'
import { onPostgres } from './dialect.ts'

/**
 * On SQLite, writes the write-ahead log into the database file and empties it: until then it has pages as they were before
 * something was deleted. While somebody is reading from it, nothing is emptied.
 */
export async function truncateWal(): Promise<void> {
  if (!onPostgres()) await Model.knex().raw('PRAGMA wal_checkpoint(TRUNCATE)')
}
