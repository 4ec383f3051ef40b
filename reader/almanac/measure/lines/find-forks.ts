import { pixelsPerWidth } from '../palm/palm-grid.ts'
import type { Spot } from '../pixels/raster.ts'
import { distance } from '../pixels/vector.ts'
import type { Crease } from './crease.ts'
import { type RidgeField, strengthAt } from './ridge-field.ts'

/** Angles at which a branch leaves its line, in radians. */
const angles = [0.35, 0.5, 0.65, 0.8, 0.95]
/** The part of the line where it leaves: forks are near an end. */
const part = [0.55, 0.92] as const
/** Minimum length of a branch in palm widths, and minimum ridge strength along all of it. */
const shortest = 0.13
const longest = 0.3
const strong = 0.9
const weakest = 0.55
/** A ridge that continues this strongly on the other side of the line is a crossing crease, not a branch. */
const crossing = 0.6
/** Closer to a traced line than this, in pixels of the grid, it is that line. */
const besides = 9
const step = 2

interface Branch {
  at: number
  length: number
  strength: number
}

/** Finds forks near a line's end, at most one per side: position along the line, and branch length in palm widths. */
export function findForks(field: RidgeField, { points }: Crease, others: Crease[]): Crease['forks'] {
  const taken = others.flatMap((other) => other.points)
  return ([1, -1] as const).flatMap((side) => {
    const branches = startsOf(points).flatMap(({ spot, heading, at }) =>
      angles.flatMap((angle) => follow(field, spot, heading + side * angle, heading, at, points, taken) ?? []),
    )
    const best = branches.sort((a, b) => b.strength * b.length - a.strength * a.length)[0]
    return best ? [{ at: best.at, length: best.length }] : []
  })
}

function startsOf(points: Spot[]): { spot: Spot; heading: number; at: number }[] {
  return points.flatMap((spot, i) => {
    const at = i / points.length
    if (at < part[0] || at > part[1] || i % 2 === 1) return []
    const [before, after] = [points[Math.max(0, i - 4)]!, points[Math.min(points.length - 1, i + 4)]!]
    return [{ spot, heading: Math.atan2(after.y - before.y, after.x - before.x), at }]
  })
}

/** Follows a branch to the end of its ridge; null if it is not a branch. */
function follow(
  field: RidgeField,
  start: Spot,
  direction: number,
  heading: number,
  at: number,
  line: Spot[],
  taken: Spot[],
): Branch | null {
  const [dx, dy] = [Math.cos(direction) * step, Math.sin(direction) * step]
  const away = (k: number): Spot => ({ x: start.x + dx * k, y: start.y + dy * k })
  const most = (longest * pixelsPerWidth) / step
  let [sum, count] = [0, 0]
  for (let k = 2; k < most; k++) {
    const strength = strengthNear(field, away(k), direction)
    if (strength < weakest) break
    sum += strength
    count++
  }
  const end = away(count + 1)
  const length = (count * step) / pixelsPerWidth
  if (length < shortest || sum / count < strong) return null
  if (isNear(end, line) || isNear(end, taken) || isNear(away(Math.round(count / 2)), taken)) return null
  const behind = [3, 4, 5, 6, 7].map((k) => strengthNear(field, away(-k), direction))
  const goesOn = behind.reduce((total, strength) => total + strength, 0) / behind.length > crossing
  // Behind a narrow branch lies the line itself, which proves nothing.
  return goesOn && Math.abs(direction - heading) > 0.5 ? null : { at, length, strength: sum / count }
}

function strengthNear(field: RidgeField, { x, y }: Spot, direction: number): number {
  const [nx, ny] = [-Math.sin(direction), Math.cos(direction)]
  return Math.max(...[-1, 0, 1].map((k) => strengthAt(field, x + nx * k, y + ny * k, direction)))
}

const isNear = (spot: Spot, points: Spot[]) => points.some((point) => distance(point, spot) < besides)
