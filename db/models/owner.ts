/** Whose a reading is, and who pays for it: a user, or a guest's session. */
export interface Owner {
  userId: string | null
  guestId: string | null
  /** The site through which they ask; it pays too. */
  site?: { id: string } | null
  /** What guests of one network address have in common. */
  addressHash?: string | null
}

/** Whose charges are added up: an owner's, or a site's. */
export type Payer = Pick<Owner, 'userId' | 'guestId'> | { siteId: string }

/** The columns by which a payer's charges, and an owner's readings, are found. */
export function columnsOf(payer: Payer) {
  if ('siteId' in payer) return { siteId: payer.siteId }
  return payer.userId === null ? { guestId: payer.guestId } : { userId: payer.userId }
}
