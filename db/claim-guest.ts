import type { TransactionOrKnex } from 'objection'
import { Analysis } from './models/analysis.ts'
import { ClaimedGuest } from './models/claimed-guest.ts'
import { User } from './models/user.ts'
import { Charge } from './money/charge.ts'

/** Gives a guest session's readings and charges to the user who signs in; they no longer expire. */
export async function claimGuest(guestId: string, userId: string, within?: TransactionOrKnex): Promise<void> {
  await Analysis.transaction(within ?? Analysis.knex(), async (trx) => {
    await ClaimedGuest.add(guestId, userId, trx)
    await Analysis.query(trx).patch({ userId, guestId: null, expiresAt: null }).where({ guestId })
    await User.hold(userId, trx)
    await Charge.claim(guestId, userId, trx)
  })
}
