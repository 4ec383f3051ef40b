import { Model } from 'objection'
import { patienceMs } from './connect.ts'
import { onPostgres } from './dialect.ts'

/**
 * On SQLite, writes the write-ahead log into the database file and empties it: until then it has pages as they were before
 * something was deleted. While somebody reads or writes, such as a backup, it leaves that to the next time: whoever
 * waits to empty the log keeps everybody from writing.
 */
export async function truncateWal(): Promise<void> {
  if (onPostgres()) return
  const database = Model.knex()
  const connection = await database.client.acquireConnection()
  const run = (pragma: string) => database.raw(`PRAGMA ${pragma}`).connection(connection)
  try {
    await run('busy_timeout = 0')
    await run('wal_checkpoint(TRUNCATE)')
  } finally {
    await run(`busy_timeout = ${patienceMs}`)
    await database.client.releaseConnection(connection)
  }
}
