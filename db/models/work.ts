import type { Constructor, TransactionOrKnex } from 'objection'
import type { Problem } from '../../contract/problem.ts'
import type { UsageColumns } from '../money/usage-columns.ts'
import type { QueueColumns } from '../queue/next-round.ts'
import { anyOf, databaseTime, Row, unlocked } from './row.ts'

/** A worker's unit of work: waits in a queue, is taken for one attempt after another, and ends with its cost. */
export class Work extends Row implements QueueColumns, UsageColumns {
  /** The status while being worked on. */
  static working: string

  declare status: string
  declare attempt: number
  /** Attempts since it was last requested. */
  declare tries: number
  declare share: string | null
  declare turn: number
  declare model: string | null
  declare problem: Problem | null
  declare inputTokens: number | null
  declare outputTokens: number | null
  declare cost: number | null
  declare usageEstimated: boolean | null
  declare createdAt: string
  /** When it was last queued, or last known to be worked on; by the database's clock. */
  declare touchedAt: string

  /** Rows without a heartbeat for this long that should be in progress. */
  static async stale<W extends Work>(this: Constructor<W>, status: string, ms: number): Promise<W[]> {
    const query = Work.query.call(this).where({ status }).where('touchedAt', '<', databaseTime(ms))
    return (await query.modify(anyOf, 500)) as W[]
  }

  /** Records a heartbeat for these. */
  static async touch<W extends Work>(
    this: Constructor<W> & { working: string },
    ids: string[],
    beside?: TransactionOrKnex,
  ): Promise<void> {
    const { working } = this
    const own = Work.query.call(this).select('id').whereIn('id', ids).where({ status: working }).modify(unlocked)
    await Work.query.call(this, beside).patch({ touchedAt: databaseTime() }).whereIn('id', own)
  }
}
