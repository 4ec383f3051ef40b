import type { Spot } from '../pixels/raster.ts'

/** Points between two headings: short strides measure jitter, long ones kinks. */
const [short, long] = [4, 8]

/** Turning that reverses direction, in radians per 40 points: creases bend one way, paths through noise zigzag. */
export function wobbleOf(points: Spot[]): number {
  if (points.length <= 2 * short) return 1
  return reversals(turnsOf(points, short), 1).reduce((sum, value) => sum + value, 0) / (points.length / 40)
}

/**
 * The sharpest step, as the gentler of its two corners in radians: high if a path jumped from one crease to another.
 */
export function kinkOf(points: Spot[]): number {
  const turns = turnsOf(points, long)
  return Math.max(0, ...reversals(turns, 1), ...reversals(turns, 2))
}

/** How much of each turn is reversed by the turn this many strides later. */
function reversals(turns: number[], later: number): number[] {
  return turns.slice(later).map((turn, i) => {
    const before = turns[i]!
    return turn * before < 0 ? Math.min(Math.abs(turn), Math.abs(before)) : 0
  })
}

function turnsOf(points: Spot[], stride: number): number[] {
  const headings: number[] = []
  for (let i = stride; i < points.length; i += stride) {
    const [from, to] = [points[i - stride]!, points[i]!]
    headings.push(Math.atan2(to.y - from.y, to.x - from.x))
  }
  return headings.slice(1).map((heading, i) => wrap(heading - headings[i]!))
}

const wrap = (angle: number) => Math.atan2(Math.sin(angle), Math.cos(angle))
