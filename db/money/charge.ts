import type { Knex } from 'knex'
import { raw, type TransactionOrKnex } from 'objection'
import { v7 } from 'uuid'
import { nothingSpent } from '../../contract/nothing-spent.ts'
import type { Charge as ChargeView, Usage } from '../../contract/views.ts'
import { onPostgres } from '../dialect.ts'
import { columnsOf, type Owner, type Payer } from '../models/owner.ts'
import { anyOf, databaseTime, held, now, Row, returned } from '../models/row.ts'
import { User } from '../models/user.ts'
import { type Budget, dayMs, newMs, type Reservation } from './budget.ts'
import { type Addition, addingToDay, dayOf, nothing, tolerance } from './day-total.ts'
import {
  addEach,
  additionsTo,
  addTogether,
  counts,
  guestsOf,
  moveDay,
  newcomersOf,
  type Payers,
  pursesOf,
} from './purse.ts'

/** Tokens and US dollars of one day (UTC, 2026-11-24). */
export interface DaySpending {
  day: string
  inputTokens: number
  outputTokens: number
  cost: number
}

/**
 * The address that pays too: for every guest, and for users with new accounts where they have a budget. Also where nothing
 * is reserved yet, since a worker may reserve later.
 */
async function addressPayerOf(
  { userId, guestId, addressHash, registeredAt }: Owner,
  { newcomersAtAddress }: Budget,
  trx: TransactionOrKnex,
): Promise<string | null> {
  if (!addressHash) return null
  if (userId === null) return guestId === null ? null : guestsOf(addressHash)
  if (newcomersAtAddress === null) return null
  const since = registeredAt ?? (await User.query(trx).findById(userId).select('createdAt'))?.createdAt
  return since && Date.parse(since) > Date.now() - newMs ? newcomersOf(addressHash) : null
}

/** Days together. */
export function sumOf(days: DaySpending[]): Usage {
  const sum = (name: 'inputTokens' | 'outputTokens' | 'cost') => days.reduce((total, day) => total + day[name], 0)
  return { inputTokens: sum('inputTokens'), outputTokens: sum('outputTokens'), cost: sum('cost'), estimated: false }
}

export type ChargeChange = Partial<
  Pick<Charge, 'inputTokens' | 'outputTokens' | 'estimated' | 'model' | 'settledAt' | 'earlierCost' | 'askedBy'>
> & { cost: number }

/** A settled charge no longer says the address. */
const changed = (change: ChargeChange) => ({
  ...change,
  ...(change.settledAt !== undefined && { addressPayer: null, holderAddress: null }),
})

/** One charge: reserved before the model is called, settled afterwards; at most one is open per analysis or reply. */
export class Charge extends Row implements Payers {
  static override tableName = 'usage'
  static override booleans = ['estimated']

  declare userId: string | null
  declare guestId: string | null
  declare siteId: string | null
  declare subjectId: string
  declare kind: 'reading' | 'reply'
  declare model: string | null
  declare inputTokens: number
  declare outputTokens: number
  declare cost: number
  declare estimated: boolean
  declare createdAt: string
  declare settledAt: string | null
  /** The part of the cost spent by earlier attempts. */
  declare earlierCost: number
  /** The last attempt that called a model; null if none has. */
  declare askedBy: number | null
  /** With keyed hashes of the network address; forgotten when the charge is settled. */
  declare addressPayer: string | null
  declare holderAddress: string | null

  /**
   * Opens a charge, and counts it. Throws `over-budget` with the seconds until the budget resets, or `too-many` if the
   * address has too much in progress.
   */
  static async reserve(
    owner: Owner,
    subject: { subjectId: string; kind: 'reading' | 'reply' },
    { budget, cost }: Reservation,
    trx: TransactionOrKnex,
  ): Promise<void> {
    const createdAt = now()
    const { userId, guestId, site = null, addressHash = null } = owner
    const payers = {
      ...{ userId, guestId, siteId: site?.id ?? null },
      addressPayer: await addressPayerOf(owner, budget, trx),
      holderAddress: budget.held === null ? null : addressHash,
    }
    const one = subject.kind === 'reading' ? { readings: 1 } : { messages: 1 }
    const purses = await pursesOf(payers, budget, trx, true)
    const additions = additionsTo(purses, (purse) => ({ ...nothing, cost, ...(counts(purse) && one) }))
    const charge = { id: v7(), ...payers, ...subject, cost, estimated: true, createdAt }
    await Charge.#open(charge, additions, trx)
  }

  /** Inserts it and adds to its payers' totals: on Postgres in one statement, if all of these exist already. */
  static async #open(
    charge: { id: string; createdAt: string },
    additions: Addition[],
    trx: TransactionOrKnex,
  ): Promise<void> {
    const day = dayOf(charge.createdAt)
    const usage = () => (trx as Knex)('usage')
    const isJoined = onPostgres() && additions.length > 0
    const left = await addTogether(additions, day, trx, isJoined ? usage().insert(charge) : undefined)
    if (isJoined && left.length === 0) return
    // A total begins with the charges of its day, and would count this one twice.
    if (isJoined) await usage().where({ id: charge.id }).delete()
    await addEach(left, day, trx)
    await usage().insert(charge)
  }

  /**
   * Reserves an attempt's maximum total cost (US dollars) in place of what was reserved before, or keeps that if it is
   * enough; null if the charge is no longer open, in which case no model may be called. Throws `over-budget`.
   */
  static async setAside(subjectId: string, attempt: number, cost: number, budget: Budget): Promise<Charge | null> {
    const [kept] = await Charge.knex()('usage')
      .where({ subjectId, settledAt: null })
      .whereRaw('coalesce(asked_by, ?) = ? and cost - earlier_cost >= ?', [attempt, attempt, cost - tolerance])
      .update({ askedBy: attempt })
      .returning('*')
    if (kept) return Charge.fromDatabaseJson(kept)
    return Charge.transaction(async (trx) => {
      const charge = await Charge.#lock(subjectId, trx)
      if (!charge) return null
      const earlierCost = charge.#before(attempt)
      await charge.#change({ cost: earlierCost + cost, earlierCost, askedBy: attempt }, trx, budget)
      return charge
    })
  }

  /** What is reserved for the attempt that has set it aside, in US dollars. */
  get reserved(): number {
    return this.cost - this.earlierCost
  }

  /**
   * Settles a charge with this attempt's usage, or with its whole reservation if `unknown`, plus the cost of earlier
   * attempts. Returns the total; null if it was already settled.
   */
  static async settle(
    subjectId: string,
    { model, attempt, usage }: { model: string | null; attempt: number; usage: Usage | 'unknown' },
    trx: TransactionOrKnex,
  ): Promise<Usage | null> {
    const charge = await Charge.#lock(subjectId, trx)
    if (!charge) return null
    const total = charge.totalWith(attempt, usage)
    await charge.#change({ ...total, model, settledAt: now() }, trx)
    return total
  }

  /** What it comes to with an attempt's usage, or with its whole reservation if that is unknown. */
  totalWith(attempt: number, usage: Usage | 'unknown'): Usage {
    return usage === 'unknown' ? this.#asSetAside() : this.#with(attempt, usage)
  }

  /**
   * A change as statements: the first updates the charge unless it has changed since it was read, the second its payers'
   * totals; to be run only if the first has found it.
   */
  async changing(change: ChargeChange, trx: Knex): Promise<{ change: Knex.QueryBuilder; totals: Knex.QueryBuilder }> {
    const { id, askedBy, cost, createdAt } = this
    return {
      change: trx('usage').where({ id, askedBy, cost, settledAt: null }).update(changed(change)),
      totals: addingToDay(await this.#additionsFor(change, null, trx), dayOf(createdAt), trx),
    }
  }

  /** Records the usage of an attempt that does not settle the charge; settles it after all if its subject is gone. */
  static async leave(subjectId: string, attempt: number, usage: Usage | null): Promise<void> {
    await Charge.transaction(async (trx) => {
      const charge = await Charge.#lock(subjectId, trx)
      // A newer attempt has started, and counted this one as lost.
      if (!charge || (charge.askedBy !== null && charge.askedBy !== attempt)) return
      // Usage already recorded must not count twice.
      const total = charge.#with(attempt, (charge.askedBy === attempt && usage) || nothingSpent)
      const isLast = (await charge.#isGone(trx)) && { settledAt: now() }
      await charge.#change({ ...total, earlierCost: total.cost, askedBy: null, ...isLast }, trx)
    })
  }

  /** Records the reservation of a lost attempt as spent, except for what it cannot have spent. */
  static async lose(subjectId: string, attempt: number, unspent: number): Promise<void> {
    await Charge.transaction(async (trx) => {
      const charge = await Charge.#lock(subjectId, trx)
      if (charge?.askedBy !== attempt) return
      const cost = Math.max(charge.earlierCost, charge.cost - unspent)
      await charge.#change({ cost, earlierCost: cost, askedBy: null }, trx)
    })
  }

  /** Releases the reservations of deleted subjects for which no model is being called. */
  static async release(subjectIds: string[]): Promise<void> {
    for (const subjectId of subjectIds)
      await Charge.transaction(async (trx) => {
        const charge = await Charge.#lock(subjectId, trx)
        if (!charge || charge.askedBy !== null || !(await charge.#isGone(trx))) return
        const { inputTokens, outputTokens, earlierCost: cost } = charge
        await charge.#change({ inputTokens, outputTokens, cost, settledAt: now() }, trx)
      })
  }

  /**
   * Settles charges open for so many milliseconds whose subject is gone, as a process that was killed could not: with
   * the reservation if a model may have been called.
   */
  static async settleLost(ms: number): Promise<void> {
    const lost = await Charge.query()
      .whereNull('settledAt')
      .where('createdAt', '<', databaseTime(ms))
      .whereNotExists(Charge.knex()('analyses').whereRaw('analyses.id = usage.subject_id'))
      .whereNotExists(Charge.knex()('messages').whereRaw('messages.id = usage.subject_id'))
      .modify(anyOf, 100)
    for (const { subjectId } of lost)
      await Charge.transaction(async (trx) => {
        const charge = await Charge.#lock(subjectId, trx)
        if (charge && (await charge.#isGone(trx)))
          await charge.#change({ ...charge.#asSetAside(), settledAt: now() }, trx)
      })
  }

  /** Locks the open charge of a reading or reply until the transaction ends. */
  static async #lock(subjectId: string, trx: TransactionOrKnex): Promise<Charge | undefined> {
    return (await held(Charge.query(trx).where({ subjectId }).whereNull('settledAt')))[0]
  }

  /** The cost of earlier attempts: the whole reservation if the last one was lost in the middle of a call. */
  #before(attempt: number): number {
    return this.askedBy === null || this.askedBy === attempt ? this.earlierCost : this.cost
  }

  #with(attempt: number, { inputTokens, outputTokens, cost, estimated }: Usage): Usage {
    const before = this.#before(attempt)
    return {
      inputTokens: this.inputTokens + inputTokens,
      outputTokens: this.outputTokens + outputTokens,
      cost: before + cost,
      estimated: estimated || before > 0,
    }
  }

  #asSetAside(): Usage {
    const { inputTokens, outputTokens, askedBy, earlierCost, cost } = this
    return { inputTokens, outputTokens, cost: askedBy === null ? earlierCost : cost, estimated: true }
  }

  /**
   * Updates the charge, and its payers' totals for its day by the difference; limits apply only if a budget is given.
   */
  async #change(change: ChargeChange, trx: TransactionOrKnex, budget?: Budget) {
    const day = dayOf(this.createdAt)
    await addEach(await addTogether(await this.#additionsFor(change, budget ?? null, trx), day, trx), day, trx)
    const columns = changed(change)
    await Charge.query(trx).patch(columns).where({ id: this.id })
    Object.assign(this, columns)
  }

  /** What a change adds to the totals of its payers. */
  async #additionsFor({ cost, settledAt }: ChargeChange, budget: Budget | null, trx: TransactionOrKnex) {
    const more = cost - this.cost
    const released = settledAt === undefined ? more : -this.cost
    const purses = await pursesOf(this, budget, trx)
    return additionsTo(purses, ({ holds }) => ({ ...nothing, cost: holds ? released : more }))
  }

  async #isGone(trx: TransactionOrKnex): Promise<boolean> {
    const table = this.kind === 'reading' ? 'analyses' : 'messages'
    return !(await (trx as Knex)(table).where({ id: this.subjectId }).first('id'))
  }

  /** The number of readings and replies a site has paid for since a time. */
  static async countOf(siteId: string, time: Date): Promise<{ readings: number; replies: number }> {
    const count = (kind: 'reading' | 'reply') =>
      Charge.query().where({ siteId, kind }).where('createdAt', '>=', time.toISOString()).resultSize()
    const [readings, replies] = await Promise.all([count('reading'), count('reply')])
    return { readings, replies }
  }

  /** A payer's spending per day (UTC) from the start of a day until today; zero for days without charges. */
  static async byDay(start: Date, payer: Payer): Promise<DaySpending[]> {
    const found = (await Charge.query()
      .select(raw('substr(created_at, 1, 10)').as('day'))
      .sum('inputTokens as inputTokens')
      .sum('outputTokens as outputTokens')
      .sum('cost as cost')
      .where('createdAt', '>=', start.toISOString())
      .where(columnsOf(payer))
      .groupByRaw('1')) as unknown as Record<keyof DaySpending, string>[]
    const spent = new Map(found.map((row) => [row.day, row]))
    const days: DaySpending[] = []
    for (let at = start.getTime(); at <= Date.now(); at += dayMs) {
      const day = new Date(at).toISOString().slice(0, 10)
      // Postgres gives sums as strings.
      const of = (name: 'inputTokens' | 'outputTokens' | 'cost') => Number(spent.get(day)?.[name] ?? 0)
      days.push({ day, inputTokens: of('inputTokens'), outputTokens: of('outputTokens'), cost: of('cost') })
    }
    return days
  }

  /** A user's charges, oldest first; `after` is the id of the last one of the previous page. */
  static async charges(userId: string, limit: number, after?: string): Promise<Charge[]> {
    return Charge.query()
      .where({ userId })
      .modify((query) => after && query.where('id', '>', after))
      .orderBy('id')
      .limit(limit)
  }

  view(): ChargeView {
    const { kind, subjectId, model, inputTokens, outputTokens, cost, estimated, createdAt } = this
    return { kind, subjectId, model, inputTokens, outputTokens, cost, estimated, createdAt }
  }

  /** Transfers a guest's charges to the user they sign in as. */
  static async claim(guestId: string, userId: string, trx: TransactionOrKnex): Promise<void> {
    await moveDay(guestId, userId, trx, async () => {
      const claiming = Charge.query(trx).patch({ userId, guestId: null }).where({ guestId })
      return returned(claiming)
    })
  }
}
