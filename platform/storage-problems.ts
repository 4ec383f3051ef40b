import { ProblemError } from '../contract/problem.ts'

/** The storage cannot do it now: work that can wait may retry. */
export class StorageBusy extends ProblemError {
  constructor(message: string, retryAfter: number, cause?: unknown) {
    super('busy', message, { retryAfter })
    this.cause = cause
  }
}

/** The file is not in the storage. */
export const noPhoto = () => new ProblemError('missing', 'This photo is no longer here.')

/** The storage is full. */
export const noRoom = (cause: unknown) =>
  new StorageBusy('There is no room for photos right now. Try again later.', 60, cause)

/** The storage does not respond. */
export const noStorage = (cause: unknown) =>
  new StorageBusy('Photos cannot be reached right now. Try again in a moment.', 5, cause)
