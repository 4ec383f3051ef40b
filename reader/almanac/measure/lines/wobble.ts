import type { Spot } from '../pixels/raster.ts'

const stride = 4

/** Turning that reverses its direction, in radians per 40 points: creases bend one way, paths through noise zigzag. */
export function wobbleOf(points: Spot[]): number {
  if (points.length < 9) return 1
  const headings: number[] = []
  for (let i = stride; i < points.length; i += stride) {
    const [from, to] = [points[i - stride]!, points[i]!]
    headings.push(Math.atan2(to.y - from.y, to.x - from.x))
  }
  const turns = headings.slice(1).map((heading, i) => wrap(heading - headings[i]!))
  const reversals = turns.slice(1).reduce((sum, turn, i) => {
    const before = turns[i]!
    return turn * before < 0 ? sum + Math.min(Math.abs(turn), Math.abs(before)) : sum
  }, 0)
  return reversals / (points.length / 40)
}

const wrap = (angle: number) => Math.atan2(Math.sin(angle), Math.cos(angle))
