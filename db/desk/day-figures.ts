import type { Knex } from 'knex'
import { Model } from 'objection'
import { idAt } from '../id-at.ts'
import { now } from '../models/row.ts'
import { dayMs } from '../money/budget.ts'
import { dayOf, today } from '../money/day-total.ts'

/**
 * What is counted of a day: charges by kind, model and site; people who were charged for something (`active`) and who
 * registered; readings and replies that failed, by reason; photos refused when they were sent, by reason.
 */
export type Figure =
  | 'kind'
  | 'model'
  | 'site'
  | 'active'
  | 'registered'
  | 'failed-reading'
  | 'failed-reply'
  | 'refused-photo'

export interface DayFigure {
  day: string
  figure: Figure
  label: string
  count: number
  tokens: number
  /** US dollars, reserved or spent. */
  cost: number
  countedAt: string
}

/** Days shown, and counted again if they were not. */
export const shownDays = 30
/** How old today's figures may become, in milliseconds. */
const staleMs = 60_000

type Counted = Pick<DayFigure, 'figure' | 'label' | 'count' | 'tokens' | 'cost'>

const figures = () => Model.knex()<DayFigure>('day_figures')

/** The first of the days shown. */
export const firstDay = (): string => dayOf(new Date(Date.now() - (shownDays - 1) * dayMs).toISOString())

/** Counts the day that needs it most: today if its figures are old, else one that was not counted to its end. */
export async function countNextDay(): Promise<void> {
  const known = await figures().where({ figure: 'active' }).where('day', '>=', firstDay()).select('day', 'countedAt')
  const countedAt = new Map(known.map((row) => [row.day, row.countedAt]))
  const isOld = (day: string) => {
    const at = Date.parse(countedAt.get(day) ?? '1970-01-01')
    return day === today() ? at < Date.now() - staleMs : at < Date.parse(day) + dayMs
  }
  const days = Array.from({ length: shownDays }, (_, ago) => dayOf(new Date(Date.now() - ago * dayMs).toISOString()))
  const next = days.find(isOld)
  if (next) await countDay(next)
}

/** Counts a day of UTC, in place of what was counted before. */
export async function countDay(day: string): Promise<void> {
  const counted = (await Promise.all([countCharges(day), countRegistered(day), countFailed(day)])).flat()
  const countedAt = now()
  await Model.knex().transaction(async (trx) => {
    await trx('day_figures').where({ day }).whereNot({ figure: 'refused-photo' }).delete()
    // Another sweep may be counting the same day.
    await trx('day_figures')
      .insert(counted.map((figure) => ({ day, countedAt, ...figure })))
      .onConflict(['day', 'figure', 'label'])
      .merge()
  })
}

/** Counts a photo that was refused when it was sent, which leaves no row to count. */
export async function countRefusedPhoto(reason: string): Promise<void> {
  await figures()
    .insert({ day: today(), countedAt: now(), ...only('refused-photo', reason, 1) })
    .onConflict(['day', 'figure', 'label'])
    .merge({ count: Model.knex().raw('day_figures.count + 1') as never, countedAt: now() })
}

async function countCharges(day: string): Promise<Counted[]> {
  const within = (query: Knex.QueryBuilder) =>
    query.where('createdAt', '>=', startOf(day)).where('createdAt', '<', startOf(day, 1))
  const knex = Model.knex()
  const [rows, people] = await Promise.all([
    knex('usage')
      .modify(within)
      .groupBy('kind', 'model', 'siteId')
      .select('kind', 'model', 'siteId')
      .select(knex.raw('count(*) as count, sum(input_tokens + output_tokens) as tokens, sum(cost) as cost')),
    knex('usage').modify(within).first(knex.raw('count(distinct coalesce(user_id, guest_id)) as count')),
  ])
  return [
    ...summed('kind', rows, ({ kind }) => kind ?? ''),
    ...summed('model', rows, ({ model }) => model ?? ''),
    ...summed('site', rows, ({ siteId }) => siteId ?? ''),
    only('active', '', people?.count),
  ]
}

interface Charges extends Record<'count' | 'tokens' | 'cost', number | string> {
  kind: string | null
  model: string | null
  siteId: string | null
}

function summed(figure: Figure, rows: Charges[], labelOf: (row: Charges) => string): Counted[] {
  const sums = new Map<string, Counted>()
  for (const row of rows) {
    const label = labelOf(row)
    const { count, tokens, cost } = sums.get(label) ?? only(figure, label, 0)
    const more = {
      count: count + Number(row.count),
      tokens: tokens + Number(row.tokens),
      cost: cost + Number(row.cost),
    }
    sums.set(label, { figure, label, ...more })
  }
  return [...sums.values()]
}

async function countRegistered(day: string): Promise<Counted[]> {
  const found = await Model.knex()('users')
    .where('id', '>=', idAt(Date.parse(day)))
    .where('id', '<', idAt(Date.parse(day) + dayMs))
    .first(Model.knex().raw('count(*) as count'))
  return [only('registered', '', found?.count)]
}

async function countFailed(day: string): Promise<Counted[]> {
  const of = async (table: 'analyses' | 'messages', figure: Figure) => {
    const reason = Model.knex().raw("coalesce(problem ->> 'reason', problem ->> 'code', '')")
    const rows: { reason: string; count: number | string }[] = await Model.knex()(table)
      .where({ status: 'failed' })
      .where('touchedAt', '>=', startOf(day))
      .where('touchedAt', '<', startOf(day, 1))
      .groupByRaw('1')
      .select({ reason }, Model.knex().raw('count(*) as count'))
    return rows.map(({ reason: label, count }) => only(figure, label, count))
  }
  return (await Promise.all([of('analyses', 'failed-reading'), of('messages', 'failed-reply')])).flat()
}

const only = (figure: Figure, label: string, count: number | string | undefined): Counted => ({
  ...{ figure, label, tokens: 0, cost: 0 },
  // Postgres gives counts as strings.
  count: Number(count ?? 0),
})

const startOf = (day: string, later = 0): string => new Date(Date.parse(day) + later * dayMs).toISOString()

/** What was counted of the days shown. */
export async function readFigures(of: Figure[]): Promise<DayFigure[]> {
  const rows = await figures().whereIn('figure', of).where('day', '>=', firstDay())
  return rows.map((row) => ({ ...row, tokens: Number(row.tokens) }))
}
