import { ProblemError } from '../../contract/problem.ts'

export function noSuchSite(): ProblemError {
  return new ProblemError('site-unknown')
}

/** What a page owner must do to allow an origin. */
export function notAllowed(origin: string): ProblemError {
  return new ProblemError('origin-not-allowed', { values: { origin }, field: 'origin' })
}
