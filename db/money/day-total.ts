import type { Knex } from 'knex'
import { Model, type TransactionOrKnex } from 'objection'
import { dayMs } from './budget.ts'

/** Who pays, and what they may spend in a day; null for no limit. */
export interface Purse {
  column: 'userId' | 'guestId' | 'siteId' | null
  id: string
  limit: number | null
}

/** Sums of fractions are not exact: a billionth of a dollar is none. */
const tolerance = 1e-9

export const purseOfAll = (limit: number | null): Purse => ({ column: null, id: '', limit })

/** The day of a time, as totals are kept by it. */
export const dayOf = (time: string): string => time.slice(0, 10)

const nameOf = ({ column, id }: Purse) => (column === null ? 'all' : `${column.slice(0, -2)}:${id}`)

/**
 * Adds to the total of a payer's day (of UTC, `2026-11-28`), or takes from it; false where it would pass the limit, and then
 * nothing is added. One conditional update: two at once cannot take the same rest.
 *
 * The total is locked until the transaction ends: an owner's is taken first, then a site's, that of all last.
 */
export async function addToDay(purse: Purse, day: string, cost: number, trx: TransactionOrKnex): Promise<boolean> {
  const payer = nameOf(purse)
  const add = () =>
    (trx as Knex)('day_totals')
      .where({ payer, day })
      .modify((query) => {
        if (purse.limit !== null && cost > 0) query.whereRaw('cost + ? <= ?', [cost, purse.limit + tolerance])
      })
      .increment('cost', cost)
  if ((await add()) > 0) return true
  await beginDay(purse, day, trx)
  return (await add()) > 0
}

/** Takes from a total where there is one. */
export async function takeFromDay(purse: Purse, day: string, cost: number, trx: TransactionOrKnex): Promise<void> {
  await (trx as Knex)('day_totals')
    .where({ payer: nameOf(purse), day })
    .decrement('cost', cost)
}

/** Begins the total of a day with what the day's charges come to, where there is none: a version before this one keeps none. */
export async function beginDay(purse: Purse, day: string, trx: TransactionOrKnex): Promise<void> {
  const payer = nameOf(purse)
  if (await (trx as Knex)('day_totals').where({ payer, day }).first('day')) return
  const start = new Date(`${day}T00:00:00.000Z`)
  const charged = (await (trx as Knex)('usage')
    .where('createdAt', '>=', start.toISOString())
    .where('createdAt', '<', new Date(start.getTime() + dayMs).toISOString())
    .modify((query) => {
      if (purse.column !== null) query.where({ [purse.column]: purse.id })
    })
    .sum('cost as cost')
    .first()) as { cost: number | string | null } | undefined
  await (trx as Knex)('day_totals')
    .insert({ payer, day, cost: Number(charged?.cost ?? 0) })
    .onConflict(['payer', 'day'])
    .ignore()
}

/** Forgets the days before yesterday. */
export async function forgetDays(): Promise<void> {
  await Model.knex()('day_totals')
    .where('day', '<', dayOf(new Date(Date.now() - 2 * dayMs).toISOString()))
    .delete()
}
