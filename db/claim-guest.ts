import type { TransactionOrKnex } from 'objection'
import { Analysis } from './models/analysis.ts'
import { ClaimedGuest } from './models/claimed-guest.ts'
import { User } from './models/user.ts'
import { Charge } from './money/charge.ts'

/** Whoever signs in takes over what the session has made and spent as a guest, and it no longer expires. */
export async function claimGuest(guestId: string, userId: string, within?: TransactionOrKnex): Promise<void> {
  await Analysis.transaction(within ?? Analysis.knex(), async (trx) => {
    await ClaimedGuest.add(guestId, userId, trx)
    await Analysis.query(trx).patch({ userId, guestId: null, expiresAt: null }).where({ guestId })
    await User.hold(userId, trx)
    await Charge.claim(guestId, userId, trx)
  })
}
