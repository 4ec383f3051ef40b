import { gridWidth } from '../palm/palm-grid.ts'
import type { Spot } from '../pixels/raster.ts'
import { type RidgeField, strengthAt } from './ridge-field.ts'

/** Offsets at which shifted copies of a path are tried, in pixels of the grid. */
const asides = [-34, -28, -22, -16, 16, 22, 28, 34]
const loose = 3
const leastDeviation = 0.08

/**
 * How far a path's strength exceeds chance: in standard deviations of shifted copies of the path on the same palm.
 * `damping` weakens ridges of known lines, which are not chance.
 */
export function aboveChance(field: RidgeField, points: Spot[], strength: number, damping?: Float32Array): number {
  const others = points.length > 4 ? asides.map((aside) => strengthAside(field, points, aside, damping)) : []
  const count = Math.max(1, others.length)
  const mean = others.reduce((sum, value) => sum + value, 0) / count
  const deviation = Math.sqrt(others.reduce((sum, value) => sum + (value - mean) ** 2, 0) / count)
  return (strength - mean) / Math.max(leastDeviation, deviation)
}

function strengthAside(field: RidgeField, points: Spot[], aside: number, damping?: Float32Array): number {
  let sum = 0
  for (let i = 2; i < points.length - 2; i++) {
    const [before, at, after] = [points[i - 2]!, points[i]!, points[i + 2]!]
    const length = Math.hypot(after.x - before.x, after.y - before.y) || 1
    const [tx, ty] = [(after.x - before.x) / length, (after.y - before.y) / length]
    const heading = Math.atan2(ty, tx)
    let best = 0
    for (let k = aside - loose; k <= aside + loose; k++) {
      const [x, y] = [at.x - ty * k, at.y + tx * k]
      best = Math.max(best, strengthAt(field, x, y, heading) * leftOf(damping, x, y))
    }
    sum += best
  }
  return sum / (points.length - 4)
}

function leftOf(damping: Float32Array | undefined, x: number, y: number): number {
  return damping?.[Math.round(y) * gridWidth + Math.round(x)] ?? 1
}
