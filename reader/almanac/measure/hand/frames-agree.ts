import type { Spot } from '../pixels/raster.ts'
import { add, distance, dot, middle, unit } from '../pixels/vector.ts'
import type { Frame } from './hand.ts'

/** Limits: distance of centres in palm widths, ratio of widths, and angle between axes (30 degrees). */
const mostApart = 0.25
const mostWider = 0.2
const leastAlong = Math.cos(Math.PI / 6)

/** Whether a detected frame is of the same palm as a marked one. */
export function framesAgree(found: Frame, marked: Frame): boolean {
  const [width, other] = [marked.u, found.u].map(({ x, y }) => Math.hypot(x, y)) as [number, number]
  const along = (a: Spot, b: Spot) => dot(unit(a), unit(b)) >= leastAlong
  return (
    distance(centreOf(found), centreOf(marked)) <= mostApart * width &&
    Math.abs(other / width - 1) <= mostWider &&
    along(found.u, marked.u) &&
    along(found.v, marked.v)
  )
}

function centreOf({ origin, u, v }: Frame): Spot {
  return add(origin, middle(u, v))
}
