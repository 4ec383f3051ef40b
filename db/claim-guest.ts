import type { TransactionOrKnex } from 'objection'
import type { RetentionRules } from '../contract/retention.ts'
import { Analysis } from './models/analysis.ts'
import { ClaimedGuest } from './models/claimed-guest.ts'
import { User } from './models/user.ts'
import { Charge } from './money/charge.ts'
import { columnsFor, retentionOf } from './retention.ts'

/** Gives a guest session's readings and charges to the user who signs in; they are kept as the user has chosen. */
export async function claimGuest(
  guestId: string,
  userId: string,
  rules: RetentionRules,
  within?: TransactionOrKnex,
): Promise<void> {
  await Analysis.transaction(within ?? Analysis.knex(), async (trx) => {
    await ClaimedGuest.add(guestId, userId, trx)
    const user = await User.query(trx).findById(userId).select('retention')
    const kept = columnsFor(retentionOf(user ?? { retention: null }, rules), rules)
    await Analysis.query(trx)
      .patch({ userId, guestId: null, ...kept })
      .where({ guestId })
    await User.hold(userId, trx)
    await Charge.claim(guestId, userId, trx)
  })
}
