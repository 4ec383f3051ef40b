/** Values by position, in ascending order. */
export type Table = readonly (readonly [place: number, value: number])[]

/** The value at a position: linear between entries, constant beyond them. */
export function interpolate(table: Table, place: number): number {
  const next = table.findIndex(([at]) => place <= at)
  if (next === 0) return table[0]![1]
  if (next < 0) return table.at(-1)![1]
  const [[a, b], [c, d]] = [table[next - 1]!, table[next]!]
  return b + ((d - b) * (place - a)) / (c - a + 1e-9)
}
