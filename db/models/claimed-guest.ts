import { Model, type TransactionOrKnex } from 'objection'
import { databaseTime } from './row.ts'

/** A longer time, in milliseconds, than anything takes that a guest has begun before signing in. */
const keptMs = 86_400_000

/** A guest who has become a user: what that guest had begun and comes in late is the user's. */
export class ClaimedGuest extends Model {
  static override tableName = 'claimed_guests'
  static override idColumn = 'guestId'

  declare guestId: string
  declare userId: string
  declare createdAt: string

  /** Holds the guest until the transaction ends, whose first lock that is. */
  static async add(guestId: string, userId: string, trx: TransactionOrKnex): Promise<void> {
    await hold(guestId, trx)
    await ClaimedGuest.query(trx)
      .insert({ guestId, userId, createdAt: databaseTime() })
      .onConflict('guestId')
      .merge(['userId', 'createdAt'])
  }

  /**
   * Who a guest has become, if anybody; holds the guest until the transaction ends, so that nothing is left behind by a claim
   * at the same time. What the transaction has locked before must be new, or another guest's.
   */
  static async userOf(guestId: string, trx: TransactionOrKnex): Promise<string | null> {
    await hold(guestId, trx)
    return (await ClaimedGuest.query(trx).findById(guestId))?.userId ?? null
  }

  static async forget(): Promise<void> {
    await ClaimedGuest.query().delete().where('createdAt', '<', databaseTime(keptMs))
  }
}

/** SQLite lets only one write at a time, so that whoever has written holds everything. */
async function hold(guestId: string, trx: TransactionOrKnex): Promise<void> {
  if (Model.knex().client.config.client === 'pg')
    await (trx as ReturnType<typeof Model.knex>).raw('select pg_advisory_xact_lock(hashtextextended(?, 2))', [guestId])
}
