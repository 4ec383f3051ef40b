import { DBError, ForeignKeyViolationError, NotFoundError } from 'objection'
import { z } from 'zod'
import { type Problem, ProblemError } from '../contract/problem.ts'
import { sayInvalid } from './say-invalid.ts'

const busy: Problem = { code: 'busy', message: 'The service is busy. Try again in a moment.', retryAfter: 2 }
/** The row was there when leave was given, and has been deleted since. */
const gone: Problem = { code: 'missing', message: 'This is no longer here.' }
const broken: Problem = { code: 'broken', message: 'Something went wrong on our side. Try again later.' }

/** What may be said of anything thrown; null for what must be logged whole and leaves as `broken`. */
export function problemOf(error: unknown): Problem | null {
  if (error instanceof ProblemError) return error.problem
  if (error instanceof z.ZodError) return { code: 'invalid', ...sayInvalid(error) }
  if (error instanceof NotFoundError || error instanceof ForeignKeyViolationError) return gone
  return isPassing(error) ? busy : null
}

export const brokenProblem = broken

/** Error codes of SQLite and the network; of Postgres the classes connection, rollback, resources and intervention, and its timeouts. */
const passingCodes =
  /^(SQLITE_(BUSY|LOCKED)|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|EPIPE|EAI_AGAIN|08\w{3}|40\w{3}|53\w{3}|57P\w\w|57014|55P03|25P03)$/
const passingNames = ['MaxRetriesPerRequestError', 'AbortError', 'KnexTimeoutError', 'ClusterAllFailedError']
const passingMessages =
  /^(OOM|LOADING|READONLY|MASTERDOWN|CLUSTERDOWN|TRYAGAIN|MISCONF|NOREPLICAS)|^Connection is (closed|aborted|discarded)|^Cluster isn't ready|^Too many Cluster redirections|Connection terminated|ETIMEDOUT|timeout expired|Stream isn't writeable/

/** Redis, SQLite or Postgres away, full, locked or starting: it passes, and nothing was done. */
function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const {
    code = '',
    name,
    message,
  } = (error instanceof DBError ? error.nativeError : error) as Error & {
    code?: string
  }
  return passingCodes.test(code) || passingNames.includes(name) || passingMessages.test(message)
}
