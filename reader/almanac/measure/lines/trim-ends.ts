import type { Crease } from './crease.ts'

/** A break this long in palm widths, within this share of an end, separates the line from something beyond it. */
const parting = 0.06
const nearEnd = 0.3

/** The range of a line, as shares from and to, without the pieces beyond a break near either end. */
export function trimEnds(gaps: Crease['gaps'], length: number): [number, number] {
  let [from, to] = [0, 1]
  for (const gap of gaps) {
    if (gap.length < parting) continue
    const after = gap.at + gap.length / length
    if (after <= nearEnd) from = Math.max(from, after)
    else if (gap.at >= 1 - nearEnd) to = Math.min(to, gap.at)
  }
  return [from, to]
}
