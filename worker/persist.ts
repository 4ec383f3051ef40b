import { setTimeout as wait } from 'node:timers/promises'
import { described, type Log } from '../platform/log.ts'

/** Tries in all; with the waits between them a database may be away for about 25 s. */
const tries = 10

/** Does a write again until the database takes it: what a model has said must not be asked for, and paid, twice. */
export async function persist<T>(log: Log, write: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await write()
    } catch (error) {
      if (attempt === tries) throw error
      log.warn('the database did not take a result', { attempt, ...described(error) })
      await wait(Math.min(100 * 2 ** attempt, 3000))
    }
  }
}
