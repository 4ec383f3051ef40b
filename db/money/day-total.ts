import type { Knex } from 'knex'
import { Model, type TransactionOrKnex } from 'objection'
import type { PlainReason } from '../../contract/reasons.ts'
import { onPostgres } from '../dialect.ts'
import { dayMs } from './budget.ts'

/** US dollars, and how many readings and messages. */
export interface Amount {
  cost: number
  readings: number
  messages: number
}
export const kinds = ['cost', 'readings', 'messages'] as const

/** Limits of an amount; null for none. */
export type Limit = { [K in keyof Amount]: number | null }
export const noLimit: Limit = { cost: null, readings: null, messages: null }

/** One of the payers of a charge, with its limits per day. */
export interface Purse {
  payer: string
  /** Where charges name the payer, for totals of earlier versions; null for every charge, absent if they do not. */
  named?: { column: 'userId' | 'guestId' | 'siteId'; id: string } | null
  limit: Limit
  /** Why a cost is refused. */
  refusal: PlainReason<'over-budget'> | 'address-busy'
  /** Whether its owner is asking, and can ask again once the owner's other reservations are released. */
  asks?: boolean
  /** Holds reservations only: what is settled leaves it, and a single one always fits. */
  holds?: true
}

/** Sums of fractions are inexact: differences below a billionth of a dollar are ignored. */
export const tolerance = 1e-9

export const nothing: Amount = { cost: 0, readings: 0, messages: 0 }

/** The payer of everybody's charges together. */
export const everybody = 'all'

/** The UTC day of a time, as used for totals. */
export const dayOf = (time: string): string => time.slice(0, 10)

export const today = (): string => dayOf(new Date().toISOString())

const totals = (trx: TransactionOrKnex) => (trx as Knex)('day_totals')

/** What is to be added to (or subtracted from) a payer's total. */
export interface Addition {
  purse: Purse
  amount: Amount
}

const changedKinds = (amount: Amount) => kinds.filter((kind) => amount[kind] !== 0)
const limitedKinds = ({ limit }: Purse, amount: Amount) =>
  kinds.filter((kind) => limit[kind] !== null && amount[kind] > 0)
const most = ({ limit }: Purse, kind: keyof Amount) => (limit[kind] ?? 0) + (kind === 'cost' ? tolerance : 0)

/** Restricts a query to a payer's total, if it has room for an amount. */
function withRoom(query: Knex.QueryBuilder, { purse, amount }: Addition): void {
  query.where({ payer: purse.payer })
  for (const kind of limitedKinds(purse, amount))
    query.whereRaw(`(?? + ? <= ?${purse.holds ? ` or ?? <= ${tolerance}` : ''})`, [
      kind,
      amount[kind],
      most(purse, kind),
      ...(purse.holds ? [kind] : []),
    ])
}

/**
 * The statement that adds to all these totals of a UTC day (`2026-11-28`) which exist and have room, and returns their
 * payers. Locks the totals until the transaction ends, in the given order: that of `pursesOf`.
 */
export function addingToDay(additions: Addition[], day: string, trx: TransactionOrKnex): Knex.QueryBuilder {
  const byPayer = (type: string, numberOf: (addition: Addition, place: number) => number) => {
    const cases = additions.map((addition, place) => [addition.purse.payer, numberOf(addition, place)] as const)
    return (trx as Knex).raw(
      `case payer ${cases.map(() => `when ? then cast(? as ${type})`).join(' ')} end`,
      cases.flat(),
    )
  }
  const changed = kinds.filter((kind) => additions.some(({ amount }) => amount[kind] !== 0))
  const typeOf = (kind: keyof Amount) => (kind === 'cost' ? 'double precision' : 'integer')
  const more = changed.map((kind) => {
    const amounts = byPayer(typeOf(kind), ({ amount }) => amount[kind])
    return [kind, (trx as Knex).raw('?? + ?', [kind, amounts])] as const
  })
  return totals(trx)
    .where({ day })
    .where((query) => {
      for (const addition of additions) query.orWhere((one) => withRoom(one, addition))
    })
    .modify((query) => {
      if (onPostgres())
        query.whereIn(
          'payer',
          lockingInOrder(
            additions,
            day,
            trx,
            byPayer('integer', (_, place) => place),
          ),
        )
    })
    .update(Object.fromEntries(more))
    .returning('payer')
}

const lockingInOrder = (additions: Addition[], day: string, trx: TransactionOrKnex, order: Knex.Raw) =>
  totals(trx)
    .where({ day })
    .whereIn(
      'payer',
      additions.map(({ purse }) => purse.payer),
    )
    .orderBy(order)
    .forUpdate()
    .select('payer')

/**
 * Adds to (or subtracts from) a payer's total of a UTC day; if that would exceed a limit, changes nothing and returns
 * which. A single conditional update, so concurrent calls cannot spend the same remainder; a total that does not exist yet
 * is created.
 *
 * Locks the total until the transaction ends: always in the order of `pursesOf`.
 */
export async function addToDay(addition: Addition, day: string, trx: TransactionOrKnex): Promise<keyof Amount | null> {
  const { purse, amount } = addition
  const changed = changedKinds(amount)
  if (changed.length === 0) return null
  const add = () =>
    totals(trx)
      .where({ day })
      .modify(withRoom, addition)
      .increment(Object.fromEntries(changed.map((kind) => [kind, amount[kind]])))
  if ((await add()) > 0) return null
  await beginDay(purse, day, trx)
  if ((await add()) > 0) return null
  const present = await usedOn(day, purse.payer, trx)
  return limitedKinds(purse, amount).find((kind) => present[kind] + amount[kind] > most(purse, kind)) ?? 'cost'
}

/** Subtracts from a total, if it exists. */
export async function takeFromDay(payer: string, day: string, amount: Amount, trx: TransactionOrKnex): Promise<void> {
  await totals(trx)
    .where({ payer, day })
    .decrement({ ...amount })
}

/** Creates a day's missing total from the charges of that day, as earlier versions kept no totals. */
export async function beginDay({ payer, named }: Purse, day: string, trx: TransactionOrKnex): Promise<void> {
  if (await totals(trx).where({ payer, day }).first('day')) return
  const begun = named === undefined ? nothing : await chargedOn(day, named, trx)
  await setDay(payer, day, begun, trx)
}

/** Creates a total; one that exists stays as it is, or is replaced. */
export async function setDay(
  payer: string,
  day: string,
  amount: Amount,
  trx: TransactionOrKnex,
  existing: 'staying' | 'replacing' = 'staying',
): Promise<void> {
  const inserting = totals(trx)
    .insert({ payer, day, ...amount })
    .onConflict(['payer', 'day'])
  await (existing === 'staying' ? inserting.ignore() : inserting.merge())
}

async function chargedOn(
  day: string,
  named: NonNullable<Purse['named']> | null,
  trx: TransactionOrKnex,
): Promise<Amount> {
  const start = new Date(`${day}T00:00:00.000Z`)
  const rows = (await (trx as Knex)('usage')
    .where('createdAt', '>=', start.toISOString())
    .where('createdAt', '<', new Date(start.getTime() + dayMs).toISOString())
    .modify((query) => {
      if (named) query.where({ [named.column]: named.id })
    })
    .groupBy('kind')
    .select('kind')
    .sum('cost as cost')
    .count('id as count')) as { kind: string; cost: number | string | null; count: number | string }[]
  const countOf = (kind: string) => Number(rows.find((row) => row.kind === kind)?.count ?? 0)
  return {
    cost: rows.reduce((sum, { cost }) => sum + Number(cost), 0),
    readings: countOf('reading'),
    messages: countOf('reply'),
  }
}

/** US dollars of a payer's total that are spent, not only reserved; read at once, as both change together. */
export async function spentOn(
  day: string,
  payer: string,
  { column, id }: NonNullable<Purse['named']>,
  trx: TransactionOrKnex,
): Promise<number> {
  const reserved = (trx as Knex)('usage')
    .where({ [column]: id })
    .where('createdAt', '>=', `${day}T00:00:00.000Z`)
    .whereNull('settledAt')
    .select((trx as Knex).raw('coalesce(sum(cost - earlier_cost), 0)'))
  const found = await totals(trx).where({ payer, day }).first({ cost: 'cost', reserved })
  return Number(found?.cost ?? 0) - Number(found?.reserved ?? 0)
}

/** What a payer has spent or reserved on a day. */
export async function usedOn(day: string, payer: string, trx?: TransactionOrKnex): Promise<Amount> {
  const found = await totals(trx ?? Model.knex())
    .where({ payer, day })
    .first(...kinds)
  return { ...nothing, ...Object.fromEntries(kinds.map((kind) => [kind, Number(found?.[kind] ?? 0)])) }
}

/** US dollars spent or reserved today, over all payers. */
export async function spentToday(): Promise<number> {
  return (await usedOn(today(), everybody)).cost
}

/** US dollars spent or reserved today, by the sites' ids; those that spent nothing may be missing. */
export async function spentBySites(ids: string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map()
  const payers = new Map(ids.map((id) => [`site:${id}`, id]))
  const found: { payer: string; cost: number }[] = await totals(Model.knex())
    .where({ day: today() })
    .whereIn('payer', [...payers.keys()])
    .select('payer', 'cost')
  return new Map(found.map(({ payer, cost }) => [payers.get(payer) ?? payer, cost]))
}

/** Deletes totals from before yesterday. */
export async function forgetDays(): Promise<void> {
  await totals(Model.knex())
    .where('day', '<', dayOf(new Date(Date.now() - 2 * dayMs).toISOString()))
    .delete()
}
