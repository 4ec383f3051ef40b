import type { Constructor, TransactionOrKnex } from 'objection'
import type { Problem } from '../../contract/problem.ts'
import type { UsageColumns } from '../money/usage-columns.ts'
import type { QueueColumns } from '../queue/next-round.ts'
import { anyOf, databaseTime, Row, unlocked } from './row.ts'

/** What a worker does: it waits in a queue, is taken for one attempt after the other, and ends with what it has cost. */
export class Work extends Row implements QueueColumns, UsageColumns {
  /** The status of what is being worked on. */
  static working: string

  declare status: string
  declare attempt: number
  /** Attempts since it was last asked for. */
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

  /** Rows that nobody has touched for so long although they should be moving. */
  static async stale<W extends Work>(this: Constructor<W>, status: string, ms: number): Promise<W[]> {
    const query = Work.query.call(this).where({ status }).where('touchedAt', '<', databaseTime(ms))
    return (await query.modify(anyOf, 500)) as W[]
  }

  /** Says that these are being worked on. */
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
