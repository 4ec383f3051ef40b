import { ProblemError } from '../../contract/problem.ts'

export function noSuchSite(): ProblemError {
  return new ProblemError('site-unknown')
}

/** What a page owner has to do for pages of an origin to be allowed. */
export function notAllowed(origin: string): ProblemError {
  return new ProblemError('origin-not-allowed', { values: { origin }, field: 'origin' })
}
