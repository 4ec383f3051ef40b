import { ForeignKeyViolationError, NotFoundError } from 'objection'
import { z } from 'zod'
import { type Problem, ProblemError } from '../contract/problem.ts'
import { isDatabaseAway } from '../db/is-database-away.ts'
import { isRedisAway } from '../platform/is-redis-away.ts'
import { sayInvalid } from './say-invalid.ts'

const busy: Problem = { code: 'busy', message: 'The service is busy. Try again in a moment.', retryAfter: 2 }
/** The row existed during authorisation, and has been deleted since. */
const gone: Problem = { code: 'missing', message: 'This is no longer here.' }

export const brokenProblem: Problem = { code: 'broken', message: 'Something went wrong on our side. Try again later.' }

/** The Problem for anything thrown; null for errors that must be logged whole and sent as `broken`. */
export function problemOf(error: unknown): Problem | null {
  if (error instanceof ProblemError) return error.problem
  if (error instanceof z.ZodError) return { code: 'invalid', ...sayInvalid(error) }
  if (error instanceof NotFoundError || error instanceof ForeignKeyViolationError) return gone
  return isDatabaseAway(error) || isRedisAway(error) ? busy : null
}
