import type { Budget } from '../../db/money/budget.ts'

const none = { readings: null, messages: null }

/** No limit at all. */
export const noBudget: Budget = {
  ...{ user: null, guest: null, guestsAtAddress: null, newcomersAtAddress: null },
  ...{ allGuests: null, total: null, held: null },
  counts: { user: none, guest: none, address: none, site: none },
}
