import { createHmac } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import bcrypt from 'bcrypt'
import pLimit from 'p-limit'
import { ProblemError } from '../contract/problem.ts'

/** bcrypt shares libuv's threads with file work: of each lane one runs, and this many wait. */
const waitingAtMost = 40
/** Of one address in each lane. */
const waitingOfAddress = 20
/** Milliseconds between two tries to get one of the turns of all processes, and how many tries. */
const turn = { everyMs: 300, tries: 10 }

/** Who asks: at which network address, and whether the account knows them. */
export interface Asking {
  address: string
  known?: boolean
}

export interface Passwords {
  hash(password: string, by: Asking): Promise<string>
  /**
   * Takes equally long whether or not the user exists. `renewed` is a hash under the present pepper and cost, to be stored, if
   * the one that matched is older.
   */
  check(password: string, hash: string | undefined, by: Asking): Promise<{ matches: boolean; renewed?: string }>
}

export interface PasswordOptions {
  /** The first one hashes; all are tried. */
  peppers: readonly string[]
  cost: number
  /** Takes one of the turns that strangers have in all processes together; throws if there is none now. */
  takeTurn: () => Promise<void>
}

/**
 * bcrypt over an HMAC of the password, so that all of a long one counts (bcrypt itself stops at 72 bytes, and at a NUL; the
 * HMAC has 44). Normalised to NFC first: keyboards differ in how they write an é (RFC 8265, OpaqueString).
 *
 * Throws `busy` if too many are waiting. A flood of strangers fills their lane only: who is known to an account has another,
 * and one address cannot take all places of either.
 */
export function createPasswords({ peppers, cost, takeTurn }: PasswordOptions): Passwords {
  const lanes = { known: openLane(), strangers: openLane() }
  const [pepper = ''] = peppers
  const hashable = (text: string, key = pepper) => createHmac('sha256', key).update(text).digest('base64')
  const composed = (password: string) => password.normalize('NFC')
  const nobody = bcrypt.hash(hashable(''), cost)

  async function bounded<T>({ address, known = false }: Asking, work: () => Promise<T>): Promise<T> {
    if (known) return lanes.known(address, work)
    return lanes.strangers(address, async () => {
      await awaitTurn(takeTurn)
      return work()
    })
  }

  /** Takes as long under a hash of a lower cost: 2^4 + (2^4 + 2^5 + … + 2^11) rounds are 2^12. */
  const matches = async (text: string, against: string) => {
    if (await bcrypt.compare(text, against)) return true
    for (let lower = bcrypt.getRounds(against); lower < cost; lower += 1) await bcrypt.hash(text, lower)
    return false
  }

  const compareAll = async (password: string, against: string) => {
    // Older hashes are of passwords before normalisation, or have an older pepper.
    const written = password === composed(password) ? [] : [password]
    for (const one of peppers)
      for (const text of [composed(password), ...written])
        if (await matches(hashable(text, one), against)) return { pepper: one, text }
    return null
  }

  return {
    hash: async (password, by) => bounded(by, () => bcrypt.hash(hashable(composed(password)), cost)),
    check: async (password, hash, by) =>
      bounded(by, async () => {
        const matched = await compareAll(password, hash || (await nobody))
        if (!hash || !matched) return { matches: false }
        const isPresent =
          matched.pepper === pepper && matched.text === composed(password) && bcrypt.getRounds(hash) === cost
        return isPresent
          ? { matches: true }
          : { matches: true, renewed: await bcrypt.hash(hashable(composed(password)), cost) }
      }),
  }
}

/** Runs one at a time; throws `busy` if too many are waiting, of this address or in all. */
function openLane() {
  const lane = pLimit(1)
  const waiting = new Map<string, number>()
  return async <T>(address: string, work: () => Promise<T>): Promise<T> => {
    const count = waiting.get(address) ?? 0
    if (lane.pendingCount >= waitingAtMost || count >= waitingOfAddress) throw busy()
    waiting.set(address, count + 1)
    try {
      return await lane(work)
    } finally {
      const left = (waiting.get(address) ?? 1) - 1
      if (left === 0) waiting.delete(address)
      else waiting.set(address, left)
    }
  }
}

async function awaitTurn(takeTurn: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries += 1)
    try {
      return await takeTurn()
    } catch (error) {
      if (tries === turn.tries) throw error instanceof ProblemError ? busy() : error
      await wait(turn.everyMs * (0.5 + Math.random()))
    }
}

const busy = () => new ProblemError('sign-ins-busy', { retryAfter: 5 })
