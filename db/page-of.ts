import type { Page } from '../contract/views.ts'

/** A page of the rows found, of which one more than it shows was asked for; its cursor is the last row's, by default its id. */
export function pageOf<Row extends { id: string }, Item>(
  found: Row[],
  shown: number,
  viewOf: (row: Row) => Item,
  cursorOf: (row: Row) => string = ({ id }) => id,
): Page<Item> {
  const rows = found.slice(0, shown)
  const last = rows.at(-1)
  return { items: rows.map(viewOf), next: found.length > shown && last ? cursorOf(last) : null }
}
