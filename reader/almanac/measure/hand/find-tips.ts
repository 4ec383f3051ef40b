import { isInside } from '../pixels/raster.ts'
import { add, scale, toward, turn } from '../pixels/vector.ts'
import { type Body, onEdge, type Tip } from './hand.ts'
import { walkToEdge } from './walk-to-edge.ts'

/** All in radii of the palm. */
const leastReach = 1.35
const leastProminence = 0.22
const forearm = 0.8
const widest = 0.85

/** Finds the peaks of an outline that are as narrow as fingers, in the order of the outline. */
export function findTips(body: Body): Tip[] {
  const { outline, reach, radius, step } = body
  const window = Math.max(4, Math.round((0.25 * radius) / step))
  const peaks = reach.flatMap((value, i) => (value >= leastReach * radius && isPeak(reach, i, window) ? [i] : []))
  return peaks.flatMap((index) => {
    const prominence = Math.min(rise(reach, index, 1), rise(reach, index, -1))
    const edge = edgeRun(body, index)
    if (prominence < leastProminence * radius || edge * step > forearm * radius) return []
    const cut = edge > 2
    const width = fingerWidth(body, index, cut)
    return width === null ? [] : [{ at: outline[index]!, index, reach: reach[index]!, width, prominence, cut }]
  })
}

function isPeak(reach: number[], i: number, window: number): boolean {
  const count = reach.length
  for (let k = 1; k <= window; k++)
    if (reach[(i + k) % count]! > reach[i]! || reach[(i - k + count) % count]! >= reach[i]!) return false
  return true
}

/** How far the outline falls from a peak before it climbs above it again. */
function rise(reach: number[], peak: number, direction: 1 | -1): number {
  const count = reach.length
  let lowest = reach[peak]!
  for (let k = 1; k < count; k++) {
    const value = reach[(peak + direction * k + count) % count]!
    if (value > reach[peak]!) break
    lowest = Math.min(lowest, value)
  }
  return reach[peak]! - lowest
}

/** How many points around a peak lie on the picture's edge: few for a cut finger, many for the forearm. */
function edgeRun({ mask, outline }: Body, peak: number): number {
  const count = outline.length
  let run = 0
  for (const direction of [1, -1]) {
    for (let k = 0, gap = 0; k < count / 3 && gap <= 3; k++) {
      const on = onEdge(mask, outline[(peak + direction * k + count) % count]!)
      if (on) run++
      gap = on ? 0 : gap + 1
    }
  }
  return run
}

/** Width at two depths below a peak; null when it is too wide for a finger. */
function fingerWidth({ mask, centre, outline, radius }: Body, peak: number, cut: boolean): number | null {
  const inward = toward(outline[peak]!, centre)
  const across = turn(inward)
  const widthAt = (depth: number) => {
    const at = add(outline[peak]!, scale(inward, depth * radius))
    if (!isInside(mask, at)) return 0
    return walkToEdge(mask, at, across, 3 * radius) + walkToEdge(mask, at, scale(across, -1), 3 * radius)
  }
  const [upper, lower] = [widthAt(0.25), widthAt(0.45)]
  const width = (upper + lower) / 2
  return width > widest * radius || lower > radius || (cut && lower > 0.8 * radius) ? null : width
}
