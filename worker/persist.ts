import { setTimeout as wait } from 'node:timers/promises'
import { isDatabaseAway } from '../db/is-database-away.ts'
import { described, type Log } from '../platform/log.ts'

/** How long a database may be down, in milliseconds. */
const patienceMs = 120_000

/** Retries while the database is down, so that a model's answer is not paid for twice. Throws other errors at once. */
export async function persist<T>(log: Log, write: () => Promise<T>): Promise<T> {
  const began = performance.now()
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await write()
    } catch (error) {
      if (!isDatabaseAway(error) || performance.now() - began > patienceMs) throw error
      log.warn('the database did not take a result', { attempt, ...described(error) })
      await wait(Math.min(100 * 2 ** attempt, 3000))
    }
  }
}
