import knex from 'knex'
import { DBError } from 'objection'
import { isNetworkError } from '../platform/is-network-error.ts'

/** SQLite locked, full or out of reach; of Postgres the classes connection, rollback, resources and intervention, its timeouts, and a master that has become a replica. */
const codes = /^(SQLITE_(BUSY|LOCKED|FULL|IOERR|CANTOPEN)\w*|08\w{3}|40\w{3}|53\w{3}|57P\w\w|57014|55P03|25P03|25006)$/
/** What the client for Postgres says without a code, of a connection that is lost or was never made. */
const messages = /Connection terminated|timeout expired|read timeout|not queryable$/

/** The database is away, full or locked: it passes, and nothing was done. */
export function isDatabaseAway(error: unknown): boolean {
  if (error instanceof DBError) return isDatabaseAway(error.nativeError)
  if (!(error instanceof Error)) return false
  const { code = '' } = error as NodeJS.ErrnoException
  return (
    error instanceof knex.KnexTimeoutError || codes.test(code) || isNetworkError(error) || messages.test(error.message)
  )
}
