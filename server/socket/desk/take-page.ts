import type { Page } from '../../../contract/views.ts'

/** A page of the rows found, of which one more than `limit` was asked for; its cursor is the last row's. */
export function takePage<Row, Item>(
  found: Row[],
  limit: number,
  viewOf: (row: Row) => Item,
  cursorOf: (row: Row) => string,
): Page<Item> {
  const shown = found.slice(0, limit)
  const last = shown.at(-1)
  return { items: shown.map(viewOf), next: found.length > limit && last ? cursorOf(last) : null }
}
