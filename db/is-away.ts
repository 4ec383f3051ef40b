import { DBError } from 'objection'

/** Error codes of SQLite and the network; of Postgres the classes connection, rollback, resources and intervention, its timeouts, and a master that has become a replica. */
const codes =
  /^(SQLITE_(BUSY|LOCKED|FULL|IOERR|CANTOPEN)\w*|ECONN(REFUSED|RESET|ABORTED)|ETIMEDOUT|E(HOST|NET)UNREACH|EPIPE|EAI_AGAIN|ENOTFOUND|08\w{3}|40\w{3}|53\w{3}|57P\w\w|57014|55P03|25P03|25006)$/
const names = ['KnexTimeoutError', 'AbortError']
const messages = /Connection terminated|timeout expired|read timeout|is not queryable|ETIMEDOUT/

/** Whether a database is away, full, locked or starting: that passes, and what failed may be done again. */
export function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const cause = (error instanceof DBError ? error.nativeError : error) as Error & { code?: string }
  return codes.test(cause.code ?? '') || names.includes(cause.name) || messages.test(cause.message)
}
