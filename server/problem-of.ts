import { ForeignKeyViolationError, NotFoundError } from 'objection'
import * as z from 'zod'
import { type Problem, ProblemError, problemFor } from '../contract/problem.ts'
import { isDatabaseAway } from '../db/is-database-away.ts'
import { isRedisAway } from '../platform/is-redis-away.ts'
import { sayInvalid } from './say-invalid.ts'

const busy = problemFor('service-busy', { retryAfter: 2 })
/** The row existed during authorisation, and has been deleted since. */
const gone = problemFor('gone')

export const brokenProblem = problemFor('server-broke')

/** The Problem for anything thrown; null for errors that must be logged whole and sent as `broken`. */
export function problemOf(error: unknown): Problem | null {
  if (error instanceof ProblemError) return error.problem
  if (error instanceof z.ZodError) return sayInvalid(error)
  if (error instanceof NotFoundError || error instanceof ForeignKeyViolationError) return gone
  return isDatabaseAway(error) || isRedisAway(error) ? busy : null
}
