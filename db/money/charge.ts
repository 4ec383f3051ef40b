import type { Knex } from 'knex'
import { type PartialModelObject, raw, type TransactionOrKnex } from 'objection'
import { nothingSpent } from '../../contract/nothing-spent.ts'
import type { Charge as ChargeView, DayUsage, Usage } from '../../contract/views.ts'
import { columnsOf, type Owner, type Payer } from '../models/owner.ts'
import { held, now, Row, returned } from '../models/row.ts'
import { type Budget, dayMs, noBudget, type Reservation } from './budget.ts'
import { addCost, moveDay, pursesOf } from './purse.ts'

/** One charge: reserved before the model is called, settled after; at most one is open for each analysis or reply. */
export class Charge extends Row {
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
  /** Of the cost, what attempts before this one have spent. */
  declare earlierCost: number
  /** The attempt that last asked a model; null while none has. */
  declare askedBy: number | null

  /** Opens a charge; throws `over-budget` with the seconds until the budget starts anew. */
  static async reserve(
    { userId, guestId, site = null }: Owner,
    subject: { subjectId: string; kind: 'reading' | 'reply' },
    { budget, cost }: Reservation,
    trx: TransactionOrKnex,
  ): Promise<void> {
    const createdAt = now()
    const owner = { userId, guestId, siteId: site?.id ?? null }
    await addCost(await pursesOf(owner, budget, trx), createdAt, cost, trx)
    await Charge.query(trx).insert({ ...owner, ...subject, cost, estimated: true, createdAt })
  }

  /**
   * Sets aside what an attempt may cost in all, instead of what was set aside for it before; false when nobody waits for it
   * any more, and then nothing may be asked. Throws `over-budget`.
   */
  static async setAside(subjectId: string, attempt: number, cost: number, budget: Budget): Promise<boolean> {
    return Charge.transaction(async (trx) => {
      const charge = await Charge.#lock(subjectId, trx)
      if (!charge) return false
      const earlierCost = charge.#before(attempt)
      await charge.#change({ cost: earlierCost + cost, earlierCost, askedBy: attempt }, trx, budget)
      return true
    })
  }

  /**
   * Ends a charge: what this attempt has used, or `unknown` for all that was set aside, and what attempts before it have.
   * Returns what that comes to; null when it had ended.
   */
  static async settle(
    subjectId: string,
    { model, attempt, usage }: { model: string | null; attempt: number; usage: Usage | 'unknown' },
    trx: TransactionOrKnex,
  ): Promise<Usage | null> {
    const charge = await Charge.#lock(subjectId, trx)
    if (!charge) return null
    const total = usage === 'unknown' ? charge.#asSetAside() : charge.#with(attempt, usage)
    await charge.#change({ ...total, model, settledAt: now() }, trx)
    return total
  }

  /** Keeps what an attempt has used that ends nothing: another will follow, or, where what it was for is gone, none. */
  static async leave(subjectId: string, attempt: number, usage: Usage | null): Promise<void> {
    await Charge.transaction(async (trx) => {
      const charge = await Charge.#lock(subjectId, trx)
      // Another attempt has begun, and took this one for lost.
      if (!charge || (charge.askedBy !== null && charge.askedBy !== attempt)) return
      // What was kept already is not kept twice.
      const total = charge.#with(attempt, (charge.askedBy === attempt && usage) || nothingSpent)
      const isLast = (await charge.#isGone(trx)) && { settledAt: now() }
      await charge.#change({ ...total, earlierCost: total.cost, askedBy: null, ...isLast }, trx)
    })
  }

  /** Keeps of what was set aside for an attempt, of which nothing more is heard, all but what it cannot have spent. */
  static async lose(subjectId: string, attempt: number, unspent: number): Promise<void> {
    await Charge.transaction(async (trx) => {
      const charge = await Charge.#lock(subjectId, trx)
      if (charge?.askedBy !== attempt) return
      const cost = Math.max(charge.earlierCost, charge.cost - unspent)
      await charge.#change({ cost, earlierCost: cost, askedBy: null }, trx)
    })
  }

  /** Gives back what was reserved for what is gone by now, and for which no model is being asked. */
  static async release(subjectIds: string[]): Promise<void> {
    for (const subjectId of subjectIds)
      await Charge.transaction(async (trx) => {
        const charge = await Charge.#lock(subjectId, trx)
        if (!charge || charge.askedBy !== null || !(await charge.#isGone(trx))) return
        const { inputTokens, outputTokens, earlierCost: cost } = charge
        await charge.#change({ inputTokens, outputTokens, cost, settledAt: now() }, trx)
      })
  }

  /** Holds the open charge of a reading or a reply until the transaction ends. */
  static async #lock(subjectId: string, trx: TransactionOrKnex): Promise<Charge | undefined> {
    return (await held(Charge.query(trx).where({ subjectId }).whereNull('settledAt')))[0]
  }

  /** What attempts before this one have spent: one that asked, and of which nothing was heard, all that was set aside for it. */
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

  /** Changes it, and by the difference what its payers have spent on its day; limits are looked at where a budget is given. */
  async #change(change: PartialModelObject<Charge> & { cost: number }, trx: TransactionOrKnex, budget?: Budget) {
    const purses = await pursesOf(this, budget ?? noBudget, trx, budget !== undefined)
    await addCost(purses, this.createdAt, change.cost - this.cost, trx)
    await Charge.query(trx).patch(change).where({ id: this.id })
  }

  async #isGone(trx: TransactionOrKnex): Promise<boolean> {
    const table = this.kind === 'reading' ? 'analyses' : 'messages'
    return !(await (trx as Knex)(table).where({ id: this.subjectId }).first('id'))
  }

  /** The sum of all charges since a time, of one payer or (null) of everybody. */
  static async since(time: Date, payer: Payer | null, trx?: TransactionOrKnex): Promise<Usage> {
    const sum = await Charge.query(trx)
      .sum('inputTokens as inputTokens')
      .sum('outputTokens as outputTokens')
      .sum('cost as cost')
      .where('createdAt', '>=', time.toISOString())
      .modify((query) => payer && query.where(columnsOf(payer)))
      .first()
    // Postgres gives sums as strings.
    const of = (name: 'inputTokens' | 'outputTokens' | 'cost') => Number(sum?.[name] ?? 0)
    return { inputTokens: of('inputTokens'), outputTokens: of('outputTokens'), cost: of('cost'), estimated: false }
  }

  /** How many readings and replies a site has paid for since a time. */
  static async countOf(siteId: string, time: Date): Promise<{ readings: number; replies: number }> {
    const count = (kind: 'reading' | 'reply') =>
      Charge.query().where({ siteId, kind }).where('createdAt', '>=', time.toISOString()).resultSize()
    const [readings, replies] = await Promise.all([count('reading'), count('reply')])
    return { readings, replies }
  }

  /** What a payer has spent on each day (UTC) since the start of one, today included; days without a charge are zero. */
  static async byDay(start: Date, payer: Payer): Promise<DayUsage[]> {
    const found = (await Charge.query()
      .select(raw('substr(created_at, 1, 10)').as('day'))
      .select(raw('sum(input_tokens + output_tokens)').as('tokens'))
      .sum('cost as cost')
      .where('createdAt', '>=', start.toISOString())
      .where(columnsOf(payer))
      .groupByRaw('1')) as unknown as Record<keyof DayUsage, string>[]
    const spent = new Map(found.map((row) => [row.day, row]))
    const days: DayUsage[] = []
    for (let at = start.getTime(); at <= Date.now(); at += dayMs) {
      const day = new Date(at).toISOString().slice(0, 10)
      days.push({ day, tokens: Number(spent.get(day)?.tokens ?? 0), cost: Number(spent.get(day)?.cost ?? 0) })
    }
    return days
  }

  /** A user's charges, oldest first; `after` is the id of the one before. */
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

  /** Whoever signs in takes over what the guest has spent. */
  static async claim(guestId: string, userId: string, trx: TransactionOrKnex): Promise<void> {
    await moveDay(guestId, userId, trx, async () => {
      const claiming = Charge.query(trx).patch({ userId, guestId: null }).where({ guestId })
      return returned(claiming)
    })
  }
}
