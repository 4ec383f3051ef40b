import { createHmac } from 'node:crypto'
import bcrypt from 'bcrypt'
import pLimit from 'p-limit'
import { ProblemError } from '../contract/problem.ts'

/** bcrypt shares libuv's threads with file work: maximum running, and waiting, at once. */
const atOnce = 2
const waitingAtMost = 40

export interface Passwords {
  hash(password: string): Promise<string>
  /** Takes equally long whether or not the user exists. */
  check(password: string, hash: string | undefined): Promise<boolean>
}

/**
 * bcrypt over an HMAC of the password, so that all of a long one counts (bcrypt itself stops at 72 bytes, and at a NUL; the
 * HMAC has 44). Normalised to NFC first: keyboards differ in how they write an é (RFC 8265, OpaqueString).
 *
 * Throws `busy` if too many are waiting.
 */
export function createPasswords(pepper: string, cost: number): Passwords {
  const limit = pLimit(atOnce)
  const hashable = (text: string) => createHmac('sha256', pepper).update(text).digest('base64')
  const composed = (password: string) => password.normalize('NFC')
  const bounded = <T>(work: () => Promise<T>) => {
    if (limit.pendingCount >= waitingAtMost) throw new ProblemError('sign-ins-busy', { retryAfter: 5 })
    return limit(work)
  }
  const nobody = bcrypt.hash(hashable(''), cost)
  return {
    hash: async (password) => bounded(() => bcrypt.hash(hashable(composed(password)), cost)),
    check: async (password, hash) => {
      const matches = await bounded(async () => {
        const against = hash ?? (await nobody)
        // Older hashes are of passwords before normalisation.
        const written = password === composed(password) ? [] : [password]
        for (const text of [composed(password), ...written])
          if (await bcrypt.compare(hashable(text), against)) return true
        return false
      })
      return matches && hash !== undefined
    },
  }
}
