import { ProblemError } from '../contract/problem.ts'

/** The storage cannot do it now: work that can wait may retry. */
export class StorageBusy extends ProblemError<'storage-full' | 'storage-away'> {
  constructor(reason: 'storage-full' | 'storage-away', retryAfter: number, cause?: unknown) {
    super(reason, { retryAfter })
    this.cause = cause
  }
}

/** The file is not in the storage. */
export const noPhoto = () => new ProblemError('photo-gone')

/** The storage is full. */
export const noRoom = (cause: unknown) => new StorageBusy('storage-full', 60, cause)

/** The storage does not respond. */
export const noStorage = (cause: unknown) => new StorageBusy('storage-away', 5, cause)
