import knex from 'knex'
import { DBError } from 'objection'
import { isNetworkError } from '../platform/is-network-error.ts'

/** SQLite locked, full or unreachable; Postgres' classes connection, rollback, resources and intervention, its timeouts, and a demoted primary. */
const codes = /^(SQLITE_(BUSY|LOCKED|FULL|IOERR|CANTOPEN)\w*|08\w{3}|40\w{3}|53\w{3}|57P\w\w|57014|55P03|25P03|25006)$/
/** Messages of the Postgres client, without a code, about lost or failed connections. */
const messages = /Connection terminated|timeout expired|read timeout|not queryable$/

/** Whether the database is down, full or locked: temporary, and nothing was done. */
export function isDatabaseAway(error: unknown): boolean {
  if (error instanceof DBError) return isDatabaseAway(error.nativeError)
  if (!(error instanceof Error)) return false
  const { code = '' } = error as NodeJS.ErrnoException
  return (
    error instanceof knex.KnexTimeoutError || codes.test(code) || isNetworkError(error) || messages.test(error.message)
  )
}
