import type { Knex } from 'knex'
import type { TransactionOrKnex } from 'objection'
import { ProblemError } from '../../contract/problem.ts'
import { Site } from '../models/site.ts'
import { type Budget, type DayCounts, usedUp } from './budget.ts'
import {
  type Addition,
  type Amount,
  addingToDay,
  addToDay,
  beginDay,
  dayOf,
  everybody,
  noLimit,
  nothing,
  type Purse,
  setDay,
  spentOn,
  takeFromDay,
  today,
  tolerance,
  usedOn,
} from './day-total.ts'

/** Whom a charge counts against; addresses as keyed hashes. */
export interface Payers {
  userId: string | null
  guestId: string | null
  siteId: string | null
  /** Guests, or users with new accounts, of one address; null for everybody else. */
  addressPayer: string | null
  /** The address of anybody whose reservation is open. */
  holderAddress: string | null
}

/** Seconds after which somebody with much in progress may try again. */
const busySeconds = 5

const allGuests = 'all-guests'

const limitOf = (cost: number | null, counts: DayCounts) => ({ cost, ...counts })

export function userPurse(id: string, budget: Budget | null): Purse {
  const limit = budget ? limitOf(budget.user, budget.counts.user) : noLimit
  return { payer: `user:${id}`, named: { column: 'userId', id }, limit, refusal: 'budget-used-up' }
}

export function guestPurse(id: string, budget: Budget | null): Purse {
  const limit = budget ? limitOf(budget.guest, budget.counts.guest) : noLimit
  return { payer: `guest:${id}`, named: { column: 'guestId', id }, limit, refusal: 'guest-budget-used-up' }
}

/** The guests of one network address together. */
export const guestsOf = (addressHash: string): string => `guests:${addressHash}`
/** The users of one network address with new accounts together. */
export const newcomersOf = (addressHash: string): string => `newcomers:${addressHash}`

/** Either of these. */
export function addressPurse(payer: string, budget: Budget | null): Purse {
  const isGuests = payer.startsWith(guestsOf(''))
  const refusal = isGuests ? 'guest-budget-used-up' : 'address-budget-used-up'
  if (!budget) return { payer, limit: noLimit, refusal }
  const { guestsAtAddress, newcomersAtAddress, counts } = budget
  const limit = isGuests ? limitOf(guestsAtAddress, counts.address) : { ...noLimit, cost: newcomersAtAddress }
  return { payer, limit, refusal }
}

export function sitePurse(id: string, cost: number | null, budget: Budget | null): Purse {
  const limit = budget ? limitOf(cost, budget.counts.site) : noLimit
  return { payer: `site:${id}`, named: { column: 'siteId', id }, limit, refusal: 'budget-used-up' }
}

/** What an address has reserved; limited when something is requested, not once it has been admitted. */
function heldPurse(hash: string, budget: Budget | null, isRequest: boolean): Purse {
  const limit = { ...noLimit, cost: isRequest ? (budget?.held ?? null) : null }
  return { payer: `held:${hash}`, limit, refusal: 'address-busy', holds: true }
}

const guestsPurse = (cost: number | null): Purse => ({
  payer: allGuests,
  limit: { ...noLimit, cost },
  refusal: 'guest-budget-used-up',
})

const totalPurse = (cost: number | null): Purse => ({
  payer: everybody,
  named: null,
  limit: { ...noLimit, cost },
  refusal: 'budget-used-up',
})

/**
 * The payers of a charge, in locking order. `budget` is null where limits do not apply; where they do, throws
 * `forbidden` if the site is gone.
 */
export async function pursesOf(
  { userId, guestId, siteId, addressPayer, holderAddress }: Payers,
  budget: Budget | null,
  trx: TransactionOrKnex,
  isRequest = false,
): Promise<Purse[]> {
  const isGuest = userId === null && guestId !== null
  const asks = { asks: isRequest }
  return [
    ...(userId !== null ? [{ ...userPurse(userId, budget), ...asks }] : []),
    ...(isGuest ? [{ ...guestPurse(guestId, budget), ...asks }] : []),
    ...(addressPayer === null ? [] : [addressPurse(addressPayer, budget)]),
    ...(holderAddress === null ? [] : [heldPurse(holderAddress, budget, isRequest)]),
    ...(siteId === null ? [] : [sitePurse(siteId, budget ? await budgetOf(siteId, trx) : null, budget)]),
    ...(isGuest ? [guestsPurse(budget?.allGuests ?? null)] : []),
    totalPurse(budget?.total ?? null),
  ]
}

async function budgetOf(siteId: string, trx: TransactionOrKnex): Promise<number | null> {
  const site = await Site.query(trx).findById(siteId).select('budget')
  if (!site) throw new ProblemError('site-closed')
  return site.budget
}

/**
 * Adds to the totals that exist and have room, in one statement; returns the additions that are left. On Postgres, `beside`
 * is an insert that is part of the statement.
 */
export async function addTogether(
  additions: Addition[],
  day: string,
  trx: TransactionOrKnex,
  beside?: Knex.QueryBuilder,
): Promise<Addition[]> {
  if (additions.length === 0) return []
  const adding = addingToDay(additions, day, trx)
  const added = (await (beside ? adding.with('beside', beside) : adding)) as { payer: string }[]
  const payers = new Set(added.map(({ payer }) => payer))
  return additions.filter(({ purse }) => !payers.has(purse.payer))
}

/** Adds to one total after the other, which may not exist yet; throws `over-budget` or `too-many` at a limit. */
export async function addEach(additions: Addition[], day: string, trx: TransactionOrKnex): Promise<void> {
  for (const addition of additions) {
    const full = await addToDay(addition, day, trx)
    if (full === 'cost' && (await fitsLater(addition, day, trx)))
      throw new ProblemError('budget-in-use', { retryAfter: busySeconds })
    if (full !== null) throw refusalOf(addition.purse, full)
  }
}

/** The amounts that are not nothing, in the purses' order. */
export const additionsTo = (purses: Purse[], amountOf: (purse: Purse) => Amount): Addition[] =>
  purses
    .map((purse) => ({ purse, amount: amountOf(purse) }))
    .filter(({ amount: { cost, readings, messages } }) => cost !== 0 || readings !== 0 || messages !== 0)

/** Whether a cost would fit if nothing else of its owner were in progress. */
async function fitsLater(
  { purse: { asks, named, limit, payer }, amount: { cost } }: Addition,
  day: string,
  trx: TransactionOrKnex,
): Promise<boolean> {
  if (!asks || !named || limit.cost === null) return false
  return (await spentOn(day, payer, named, trx)) + cost <= limit.cost + tolerance
}

function refusalOf({ refusal }: Purse, full: keyof Amount): ProblemError {
  if (full !== 'cost') return usedUp(full === 'readings' ? 'readings-used-up' : 'messages-used-up')
  if (refusal === 'address-busy') return new ProblemError(refusal, { retryAfter: busySeconds })
  return usedUp(refusal)
}

/** Which totals a charge's counts belong to: those of people and sites. */
export const counts = ({ payer }: Purse): boolean => /^(user|guest|guests|site):/.test(payer)

/** Moves today's part of the charges that `move` transfers from a guest to a user. */
export async function moveDay(
  guestId: string,
  userId: string,
  trx: TransactionOrKnex,
  move: () => Promise<{ createdAt: string; cost: number; kind: 'reading' | 'reply' }[]>,
): Promise<void> {
  const day = today()
  const user = userPurse(userId, null)
  // Created later, it would already include the charges moved.
  await beginDay(user, day, trx)
  const moved = (await move()).filter(({ createdAt }) => dayOf(createdAt) === day)
  if (moved.length === 0) return
  const cost = moved.reduce((sum, charge) => sum + charge.cost, 0)
  const readings = moved.filter(({ kind }) => kind === 'reading').length
  const amount = { cost, readings, messages: moved.length - readings }
  await takeFromDay(guestPurse(guestId, null).payer, day, amount, trx)
  await addToDay({ purse: user, amount }, day, trx)
  await takeFromDay(allGuests, day, { ...nothing, cost }, trx)
}

/** Keeps what a leaving user has used today under a keyed hash of the e-mail address. */
export async function keepDay(userId: string, emailHash: string, trx: TransactionOrKnex): Promise<void> {
  const used = await usedOn(today(), userPurse(userId, null).payer, trx)
  // A user who had left before was charged with that again: it is included.
  await setDay(leftPayer(emailHash), today(), used, trx, 'replacing')
}

/** Charges a new user with what somebody with the same e-mail address has used today, and left. */
export async function returnDay(userId: string, emailHash: string, trx: TransactionOrKnex): Promise<void> {
  const left = await usedOn(today(), leftPayer(emailHash), trx)
  await setDay(userPurse(userId, null).payer, today(), left, trx)
}

const leftPayer = (emailHash: string) => `left:${emailHash}`
