import { ForeignKeyViolationError, NotFoundError } from 'objection'
import { z } from 'zod'
import { type Problem, ProblemError } from '../contract/problem.ts'
import { isAway } from '../db/is-away.ts'
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

/** Of Redis; `AbortError` is a command that was under way when the connection closed. */
const passingCodes = /^(ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|EPIPE|EAI_AGAIN)$/
const passingNames = ['MaxRetriesPerRequestError', 'AbortError', 'ClusterAllFailedError']
const passingMessages =
  /^(OOM|LOADING|READONLY|MASTERDOWN|CLUSTERDOWN|TRYAGAIN|MISCONF|NOREPLICAS)|^Connection is (closed|aborted|discarded)|^Cluster isn't ready|^Too many Cluster redirections|ETIMEDOUT|Stream isn't writeable/

/** Redis, SQLite or Postgres away, full, locked or starting: it passes, and nothing was done. */
function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code = '', name, message } = error as Error & { code?: string }
  return isAway(error) || passingCodes.test(code) || passingNames.includes(name) || passingMessages.test(message)
}
