/** A reading's owner and payer: a user, or a guest's session. */
export interface Owner {
  userId: string | null
  guestId: string | null
  /** The site it was requested through; it pays too. */
  site?: { id: string } | null
  /** Hash of the network address, shared by its guests. */
  addressHash?: string | null
  /** When the user registered, where that is known. */
  registeredAt?: string | null
}

/** The payer whose charges are summed: an owner, or a site. */
export type Payer = Pick<Owner, 'userId' | 'guestId'> | { siteId: string }

/** The columns by which a payer's charges, and an owner's readings, are found. */
export function columnsOf(payer: Payer) {
  if ('siteId' in payer) return { siteId: payer.siteId }
  return payer.userId === null ? { guestId: payer.guestId } : { userId: payer.userId }
}
