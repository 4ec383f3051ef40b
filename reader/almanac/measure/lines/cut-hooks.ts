import { pixelsPerWidth } from '../palm/palm-grid.ts'
import type { Spot } from '../pixels/raster.ts'
import { cornersOf, distancesAlong } from './corners.ts'

/** A turn this sharp, in radians, this close to an end in palm widths, leads off the line: into a fold, or along the hand's edge. */
const sharp = 0.6
const nearEnd = 0.16

/** The range of a line's points without a hook at either end (end exclusive). */
export function cutHooks(points: Spot[]): [number, number] {
  const along = distancesAlong(points)
  const whole = along.at(-1) ?? 0
  const near = Math.min(nearEnd * pixelsPerWidth, whole / 3)
  const hooks = cornersOf(points, sharp)
  const from = Math.max(0, ...hooks.filter(({ at }) => at <= near).map(({ at }) => at))
  const to = Math.min(whole, ...hooks.filter(({ at }) => at >= whole - near).map(({ at }) => at))
  return [
    Math.max(
      0,
      along.findIndex((at) => at >= from),
    ),
    along.findLastIndex((at) => at <= to) + 1,
  ]
}
