import type { LineName } from '../../../../contract/features.ts'
import { uOf, vOf } from '../palm/palm-grid.ts'
import type { Spot } from '../pixels/raster.ts'

/** Minimum number of points of a line; ends are not cut shorter than this. */
const fewest = 12

/** Head and life line start between thumb and index finger and run into the palm: steep parts there are the hand's edge. */
const startsWithin = 0.2
const steep = 0.8
/** A head line does not rise at its start. */
const headStartsWithin = 0.4
const climbing = -0.5

/**
 * The range of a path's points that belongs to its line (end exclusive): a path may start before the line and
 * continue after it.
 */
export function cutEnds(name: LineName, points: Spot[]): [number, number] {
  const from = starts[name](points)
  const end = tails[name](points)
  return end - from > fewest ? [from, end] : [0, points.length]
}

const starts: Record<LineName, (points: Spot[]) => number> = {
  heart: () => 0,
  head: (points) => Math.max(lastAtStart(points, startsWithin, isSteep), lastAtStart(points, headStartsWithin, climbs)),
  life: (points) => lastAtStart(points, startsWithin, isSteep),
}

const isSteep = (heading: Spot) => Math.abs(heading.y) > steep
const climbs = (heading: Spot) => heading.y < climbing

/** The index after the last point near the start whose heading matches. */
function lastAtStart(points: Spot[], within: number, is: (heading: Spot) => boolean): number {
  let start = 0
  for (let i = 0; i < points.length && uOf(points[i]!.x) < within; i++) if (is(headingAt(points, i))) start = i + 1
  return start
}

/** The direction at a point as a unit vector; y grows downward. */
function headingAt(points: Spot[], i: number): Spot {
  const [before, after] = [points[Math.max(0, i - 4)]!, points[Math.min(points.length - 1, i + 4)]!]
  const angle = Math.atan2(after.y - before.y, after.x - before.x)
  return { x: Math.cos(angle), y: Math.sin(angle) }
}

const tails: Record<LineName, (points: Spot[]) => number> = {
  /** The heart line ends where it turns down again, or runs flat along the finger base after rising. */
  heart(points) {
    let climbed = false
    for (let i = 6; i < points.length - 2; i++) {
      const climb = -headingAt(points, i).y
      const u = uOf(points[i]!.x)
      if (climb > 0.45 && u < 0.55) climbed = true
      if (u < 0.45 && ((climbed && climb < 0.12) || climb < -0.25)) return i
    }
    return points.length
  },
  /** The head line ends where it turns up in the far half of the palm. */
  head(points) {
    for (let i = 8; i < points.length - 2; i++) if (uOf(points[i]!.x) > 0.48 && headingAt(points, i).y < -0.3) return i
    return points.length
  },
  /** The life line ends where it turns back towards the thumb above the wrist. */
  life(points) {
    for (let i = 10; i < points.length - 2; i++) if (vOf(points[i]!.y) > 0.6 && headingAt(points, i).x < -0.72) return i
    return points.length
  },
}
