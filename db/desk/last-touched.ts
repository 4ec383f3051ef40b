import type { QueryBuilder } from 'objection'
import type { Row } from '../models/row.ts'

/** The last one of the page before. */
export interface Touched {
  touchedAt: string
  id: string
}

/** One state's rows, last touched first, so many after `before`. */
export function pageLastTouched<M extends Row, R>(
  query: QueryBuilder<M, R>,
  status: string,
  limit: number,
  before?: Touched,
): QueryBuilder<M, R> {
  query.where({ status })
  if (before) {
    const { touchedAt, id } = before
    query
      .where('touchedAt', '<=', touchedAt)
      .where((either) => either.where('touchedAt', '<', touchedAt).orWhere('id', '<', id))
  }
  return query.orderBy(lastTouched()).limit(limit)
}

/** The order of such a page, of a table of this name. */
export const lastTouched = (table?: string) =>
  ['touchedAt', 'id'].map((name) => ({ column: table ? `${table}.${name}` : name, order: 'desc' as const }))
