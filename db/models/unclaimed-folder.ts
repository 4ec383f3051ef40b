import { Model } from 'objection'
import { Analysis } from './analysis.ts'
import { now } from './row.ts'

/** Milliseconds an upload may take from its first file to its row. */
const claimedWithinMs = 600_000

/**
 * A folder that photos are being written to before a reading names it: if the process dies in between, the sweep finds the
 * photos by it.
 */
export class UnclaimedFolder extends Model {
  static override tableName = 'unclaimed_folders'
  static override idColumn = 'folder'

  declare folder: string
  declare createdAt: string

  /** Before the first file is written. */
  static async announce(folder: string): Promise<void> {
    await UnclaimedFolder.query().insert({ folder, createdAt: now() })
  }

  /** A reading names it, or it is gone. */
  static async settle(folder: string): Promise<void> {
    await UnclaimedFolder.query().deleteById(folder)
  }

  /** Ten whose upload has come to no end: true for those that no reading names. */
  static async overdue(): Promise<{ folder: string; isOrphan: boolean }[]> {
    const rows = await UnclaimedFolder.query()
      .where('createdAt', '<', new Date(Date.now() - claimedWithinMs).toISOString())
      .limit(10)
    if (rows.length === 0) return []
    // A folder ends with the id of its reading.
    const idOf = (folder: string) => folder.slice(folder.lastIndexOf('/') + 1)
    const ids = rows.map(({ folder }) => idOf(folder))
    const named = new Set((await Analysis.query().whereIn('id', ids).select('id')).map(({ id }) => id))
    return rows.map(({ folder }) => ({ folder, isOrphan: !named.has(idOf(folder)) }))
  }
}
