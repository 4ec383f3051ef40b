import { Model, type TransactionOrKnex } from 'objection'
import { onPostgres } from '../dialect.ts'
import { databaseTime } from './row.ts'

/** Longer, in milliseconds, than anything a guest started before signing in can take. */
const keptMs = 86_400_000

/** A guest who has become a user: the guest's late arrivals belong to the user. */
export class ClaimedGuest extends Model {
  static override tableName = 'claimed_guests'
  static override idColumn = 'guestId'

  declare guestId: string
  declare userId: string
  declare createdAt: string

  /** Locks the guest until the transaction ends; must be its first lock. */
  static async add(guestId: string, userId: string, trx: TransactionOrKnex): Promise<void> {
    await hold(guestId, trx)
    await ClaimedGuest.query(trx)
      .insert({ guestId, userId, createdAt: databaseTime() })
      .onConflict('guestId')
      .merge(['userId', 'createdAt'])
  }

  /**
   * The user a guest has become, if any; locks the guest until the transaction ends, so that a concurrent claim misses
   * nothing. Rows locked before must be new, or another guest's.
   */
  static async userOf(guestId: string, trx: TransactionOrKnex): Promise<string | null> {
    await hold(guestId, trx)
    return (await ClaimedGuest.query(trx).findById(guestId))?.userId ?? null
  }

  static async forget(): Promise<void> {
    await ClaimedGuest.query().delete().where('createdAt', '<', databaseTime(keptMs))
  }
}

/** SQLite has a single writer, so a transaction that has written holds everything. */
async function hold(guestId: string, trx: TransactionOrKnex): Promise<void> {
  if (onPostgres())
    await (trx as ReturnType<typeof Model.knex>).raw('select pg_advisory_xact_lock(hashtextextended(?, 2))', [guestId])
}
