import { ProblemError } from '../../contract/problem.ts'

export function noSuchSite(): ProblemError {
  return new ProblemError('missing', 'There is no such site. Its owner should paste the line of the widget anew.')
}

/** What a page owner must do to allow an origin. */
export function notAllowed(origin: string): ProblemError {
  return new ProblemError(
    'forbidden',
    `Pages of ${origin} may not show this chat. The owner of the site can add ${origin} to its allowed origins.`,
    { field: 'origin' },
  )
}
