import { raw, type TransactionOrKnex } from 'objection'
import { ProblemError } from '../../contract/problem.ts'
import type { Charge, DayUsage, Usage } from '../../contract/views.ts'
import { columnsOf, type Owner, type Payer } from '../models/owner.ts'
import { now, Row } from '../models/row.ts'
import { Site } from '../models/site.ts'
import { dayMs, type Reservation, startOfDay, usedUp } from './budget.ts'

/** One charge: reserved before the model is called, settled after; at most one is open for each analysis or reply. */
export class Spending extends Row {
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

  /**
   * Opens a charge; throws `over-budget` with the seconds until the budget starts anew.
   *
   * The transaction must hold the owner's tenant (`nextRound`), so that no two take the same rest of a budget.
   */
  static async reserve(
    { userId, guestId, site = null }: Owner,
    subject: { subjectId: string; kind: 'reading' | 'reply' },
    { budget, cost }: Reservation,
    trx: TransactionOrKnex,
  ): Promise<void> {
    const owner = { userId, guestId }
    const own = userId === null ? budget.guest : budget.user
    const refuse = () => {
      throw new ProblemError('budget-used-up', { retryAfter: usedUp().retryAfter })
    }
    if (site && !(await Spending.fits(site.id, cost, trx))) refuse()
    if (own !== null && (await Spending.since(startOfDay(), owner, trx)).cost + cost > own) refuse()
    if (budget.total !== null && (await Spending.since(startOfDay(), null, trx)).cost + cost > budget.total) refuse()
    await Spending.query(trx).insert({
      ...owner,
      siteId: site?.id ?? null,
      ...subject,
      cost,
      estimated: true,
      createdAt: now(),
    })
  }

  /** Replaces what was reserved by what was spent. */
  static async settle(subjectId: string, model: string | null, usage: Usage, trx: TransactionOrKnex): Promise<void> {
    await Spending.query(trx)
      .patch({ ...usage, model, settledAt: now() })
      .where({ subjectId })
      .whereNull('settledAt')
  }

  /** Whether a site may spend so much more today. */
  static async fits(siteId: string, cost: number, trx: TransactionOrKnex): Promise<boolean> {
    const site = await Site.query(trx).findById(siteId).select('budget')
    if (!site) throw new ProblemError('site-closed')
    if (site.budget === null) return true
    return (await Spending.since(startOfDay(), { siteId }, trx)).cost + cost <= site.budget
  }

  /** Whether the site that pays for a reading or a reply being written has spent its budget, were this one to cost so much; null where no such site pays. */
  static async isOver(subjectId: string, cost: number): Promise<boolean | null> {
    const open = await Spending.query().findOne({ subjectId, settledAt: null }).whereNotNull('siteId')
    const site = open?.siteId ? await Site.query().findById(open.siteId).select('budget') : null
    if (!open?.siteId || !site || site.budget === null) return null
    const spent = await Spending.since(startOfDay(), { siteId: open.siteId })
    return spent.cost - open.cost + cost > site.budget
  }

  /** The sum of all charges since a time, of one payer or (null) of everybody. */
  static async since(time: Date, payer: Payer | null, trx?: TransactionOrKnex): Promise<Usage> {
    const sum = await Spending.query(trx)
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
      Spending.query().where({ siteId, kind }).where('createdAt', '>=', time.toISOString()).resultSize()
    const [readings, replies] = await Promise.all([count('reading'), count('reply')])
    return { readings, replies }
  }

  /** What a payer has spent on each day (UTC) since the start of one, today included; days without a charge are zero. */
  static async byDay(start: Date, payer: Payer): Promise<DayUsage[]> {
    const found = (await Spending.query()
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
  static async charges(userId: string, limit: number, after?: string): Promise<Spending[]> {
    return Spending.query()
      .where({ userId })
      .modify((query) => after && query.where('id', '>', after))
      .orderBy('id')
      .limit(limit)
  }

  charge(): Charge {
    const { kind, subjectId, model, inputTokens, outputTokens, cost, estimated, createdAt } = this
    return { kind, subjectId, model, inputTokens, outputTokens, cost, estimated, createdAt }
  }

  /** Whoever signs in takes over what the guest has spent. */
  static async claim(guestId: string, userId: string, trx: TransactionOrKnex): Promise<void> {
    await Spending.query(trx).patch({ userId, guestId: null }).where({ guestId })
  }
}
