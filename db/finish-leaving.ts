import type { RedisConnection } from '../platform/redis.ts'
import type { Rooms } from '../platform/rooms.ts'
import type { Storage } from '../platform/storage.ts'
import { User } from './models/user.ts'
import { pageAnalyses } from './page-analyses.ts'
import { removeAnalysis } from './remove-analysis.ts'

/** Analyses deleted per batch. */
const atOnce = 50

/**
 * Deletes everything of a leaving user, the user's row last.
 *
 * Can be interrupted and resumed anywhere, even by two processes at once: files go before the row that names them.
 */
export async function finishLeaving(
  userId: string,
  dependencies: { storage: Storage; rooms: Rooms; redis: RedisConnection },
): Promise<void> {
  const failures: unknown[] = []
  for (let before: string | undefined; ; ) {
    const { items, next } = await pageAnalyses({ userId, guestId: null }, atOnce, before)
    for (const analysis of items) {
      try {
        await removeAnalysis(analysis, dependencies)
      } catch (error) {
        failures.push(error)
      }
    }
    if (next === null) break
    before = next
  }
  // The row goes last: the rest is found through it.
  if (failures.length > 0) throw new Error(`${failures.length} analyses remain`, { cause: failures[0] })
  // Leftovers of an upload that came too late.
  await dependencies.storage.removeFolder(userId)
  await User.query().deleteById(userId).whereNotNull('leftAt')
}
