import type { Knex } from 'knex'
import { Model, type TransactionOrKnex } from 'objection'
import { dayMs } from './budget.ts'

/** A payer and its limit per day; null for no limit. */
export interface Purse {
  column: 'userId' | 'guestId' | 'siteId' | null
  id: string
  limit: number | null
}

/** Sums of fractions are inexact: differences below a billionth of a dollar are ignored. */
export const tolerance = 1e-9

/** Everybody together. */
export const purseOfAll = (limit: number | null): Purse => ({ column: null, id: '', limit })

/** The UTC day of a time, as used for totals. */
export const dayOf = (time: string): string => time.slice(0, 10)

export const today = (): string => dayOf(new Date().toISOString())

const nameOf = ({ column, id }: Purse) => (column === null ? 'all' : `${column.slice(0, -2)}:${id}`)

/**
 * Adds to (or subtracts from) a payer's total of a UTC day (`2026-11-28`); false, without a change, if it would exceed
 * the limit. A single conditional update, so concurrent calls cannot spend the same remainder.
 *
 * Locks the total until the transaction ends: always the owner's first, then the site's, then the overall one.
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

/** Subtracts from a total, if it exists. */
export async function takeFromDay(purse: Purse, day: string, cost: number, trx: TransactionOrKnex): Promise<void> {
  await (trx as Knex)('day_totals')
    .where({ payer: nameOf(purse), day })
    .decrement('cost', cost)
}

/** Creates a day's missing total from the charges of that day, as earlier versions kept no totals. */
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

/** US dollars spent or reserved today, over all payers. */
export async function spentToday(): Promise<number> {
  const found = await Model.knex()('day_totals')
    .where({ payer: nameOf(purseOfAll(null)), day: today() })
    .first('cost')
  return Number(found?.cost ?? 0)
}

/** Deletes totals from before yesterday. */
export async function forgetDays(): Promise<void> {
  await Model.knex()('day_totals')
    .where('day', '<', dayOf(new Date(Date.now() - 2 * dayMs).toISOString()))
    .delete()
}
