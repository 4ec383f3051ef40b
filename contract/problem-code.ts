import * as z from 'zod'

/** Every failure a caller may see, and the HTTP status that carries it. */
export const statusOf = {
  invalid: 400,
  'signed-out': 401,
  forbidden: 403,
  missing: 404,
  'timed-out': 408,
  conflict: 409,
  'too-large': 413,
  'unsupported-type': 415,
  'not-an-image': 422,
  'no-image': 422,
  'not-a-palm': 422,
  refused: 422,
  'too-many': 429,
  'over-budget': 429,
  broken: 500,
  'reader-failed': 502,
  busy: 503,
} as const

export const ProblemCode = z.enum(Object.keys(statusOf) as [keyof typeof statusOf, ...(keyof typeof statusOf)[]])
export type ProblemCode = z.infer<typeof ProblemCode>
