import type { TransactionOrKnex } from 'objection'
import { ProblemError } from '../../contract/problem.ts'
import { Site } from '../models/site.ts'
import { type Budget, usedUp } from './budget.ts'
import { addToDay, beginDay, dayOf, type Purse, purseOfAll, takeFromDay, today } from './day-total.ts'

type Payers = { userId: string | null; guestId: string | null; siteId: string | null }

/** The payers of a charge, in locking order; throws `forbidden` if limits apply and the site is gone. */
export async function pursesOf(
  { userId, guestId, siteId }: Payers,
  budget: Budget,
  trx: TransactionOrKnex,
  limited = true,
): Promise<Purse[]> {
  const own: Purse[] =
    userId !== null
      ? [{ column: 'userId', id: userId, limit: budget.user }]
      : guestId !== null
        ? [{ column: 'guestId', id: guestId, limit: budget.guest }]
        : []
  const site: Purse[] = siteId === null ? [] : [{ column: 'siteId', id: siteId, limit: null }]
  if (siteId !== null && limited) {
    const found = await Site.query(trx).findById(siteId).select('budget')
    if (!found) throw new ProblemError('site-closed')
    site[0]!.limit = found.budget
  }
  return [...own, ...site, purseOfAll(budget.total)]
}

/** Adds to or subtracts from the payers' totals of one day; throws `over-budget` if any has too little left. */
export async function addCost(purses: Purse[], time: string, cost: number, trx: TransactionOrKnex): Promise<void> {
  if (cost === 0) return
  for (const purse of purses) {
    if (await addToDay(purse, dayOf(time), cost, trx)) continue
    throw usedUp()
  }
}

/** Moves today's part of the charges that `move` transfers from a guest to a user. */
export async function moveDay(
  guestId: string,
  userId: string,
  trx: TransactionOrKnex,
  move: () => Promise<{ createdAt: string; cost: number }[]>,
): Promise<void> {
  const day = today()
  const user: Purse = { column: 'userId', id: userId, limit: null }
  // Created later, it would already include the charges moved.
  await beginDay(user, day, trx)
  const moved = (await move()).filter(({ createdAt }) => dayOf(createdAt) === day)
  const cost = moved.reduce((sum, charge) => sum + charge.cost, 0)
  if (cost === 0) return
  await takeFromDay({ column: 'guestId', id: guestId, limit: null }, day, cost, trx)
  await addToDay(user, day, cost, trx)
}
