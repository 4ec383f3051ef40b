import { createHmac } from 'node:crypto'
import bcrypt from 'bcrypt'
import pLimit from 'p-limit'
import { ProblemError } from '../contract/problem.ts'

/** bcrypt shares libuv's threads with file work: so many may run, and so many wait, at once. */
const atOnce = 2
const waitingAtMost = 40

export interface Passwords {
  hash(password: string): Promise<string>
  /** Takes as long when there is no such user as when there is. */
  check(password: string, hash: string | undefined): Promise<boolean>
}

/**
 * bcrypt over an HMAC of the password, so that all of a long one counts (bcrypt itself stops at 72 bytes, and at a NUL).
 *
 * Throws `busy` when too many are waiting.
 */
export function createPasswords(pepper: string, cost: number): Passwords {
  const limit = pLimit(atOnce)
  const prepared = (password: string) => createHmac('sha256', pepper).update(password).digest('base64')
  const bounded = <T>(work: () => Promise<T>) => {
    if (limit.pendingCount >= waitingAtMost)
      throw new ProblemError('busy', 'Many people are signing in right now. Try again in a moment.', { retryAfter: 5 })
    return limit(work)
  }
  const nobody = bcrypt.hash(prepared(''), cost)
  return {
    hash: async (password) => bounded(() => bcrypt.hash(prepared(password), cost)),
    check: async (password, hash) => {
      const matches = await bounded(async () => bcrypt.compare(prepared(password), hash ?? (await nobody)))
      return matches && hash !== undefined
    },
  }
}
