import type { LineName } from '../../../../contract/features.ts'
import { uOf } from '../palm/palm-grid.ts'
import type { Palm } from '../palm/rectify-palm.ts'
import type { Spot } from '../pixels/raster.ts'
import { distance } from '../pixels/vector.ts'
import { cornerOf } from './corners.ts'
import type { Crease } from './crease.ts'
import { cutEnds } from './cut-ends.ts'
import { cutHooks } from './cut-hooks.ts'
import { alongPhoto, contrastOf, halfStrong, snapToRidge, strongestRun } from './follow-ridge.ts'
import { worthwhile } from './priors.ts'
import type { RidgeField } from './ridge-field.ts'
import { trimEnds } from './trim-ends.ts'
import { kinkOf, wobbleOf } from './wobble.ts'

/** A weaker ridge over at least this length, in palm widths, is a break. */
const broken = 0.32
const shortestBreak = 0.035

/** Measures a traced path, snapped to its ridge and trimmed to it. Confidence and forks are determined later. */
export function measureCrease(field: RidgeField, palm: Palm, name: LineName, path: Spot[]): Crease {
  const { points: snapped, strengths } = snapToRidge(field, path)
  const [from, to] = strongestRun(strengths, (i) => thresholdAt(name, snapped[i]!))
  const ends = cutEnds(name, snapped.slice(from, to))
  const [start, end] = [from + ends[0], from + ends[1]]
  const [first, last] = partFromOthers(snapped.slice(start, end), strengths.slice(start, end), palm)
  const [head, tail] = halfStrong(strengths.slice(start + first, start + last))
  const straightened = cutHooks(snapped.slice(start + first + head, start + first + tail))
  const range = straightened.map((i) => start + first + head + i)
  const points = snapped.slice(...range)
  const kept = strengths.slice(...range)
  const along = alongPhoto(points, palm)
  return {
    name,
    points,
    strength: kept.reduce((sum, value) => sum + value, 0) / Math.max(1, kept.length),
    support: kept.filter((value) => value > worthwhile).length / Math.max(1, kept.length),
    contrast: contrastOf(field, points),
    share: points.length / path.length,
    length: along.at(-1)! / palm.widthInPhoto,
    curvature: curvatureOf(points),
    gaps: gapsOf(kept, along, palm.widthInPhoto),
    forks: [],
    wobble: wobbleOf(points),
    kink: kinkOf(points),
    corner: cornerOf(name, points),
    confidence: 0,
  }
}

/**
 * Fine lines are common under the index and middle finger and past the middle of the palm: there heart and head line
 * must be more distinct.
 */
function thresholdAt(name: LineName, { x }: Spot): number {
  const u = uOf(x)
  if (name === 'heart' && u < 0.34) return 0.75
  return name === 'head' && u > 0.6 ? 0.62 : worthwhile
}

/** The range of a line's points without anything beyond a long break near its end (end exclusive). */
function partFromOthers(points: Spot[], strengths: number[], palm: Palm): [number, number] {
  const along = alongPhoto(points, palm)
  const whole = along.at(-1)!
  const gaps = gapsOf(strengths, along, palm.widthInPhoto)
  const [from, to] = trimEnds(gaps, whole / palm.widthInPhoto)
  const first = along.findIndex((gone) => gone >= from * whole)
  return [Math.max(0, first), along.findLastIndex((gone) => gone <= to * whole) + 1]
}

function gapsOf(strengths: number[], along: number[], palmWidth: number): Crease['gaps'] {
  const whole = along.at(-1)!
  const gaps: Crease['gaps'] = []
  for (let i = 0; i < strengths.length; i++) {
    if (strengths[i]! >= broken) continue
    const start = i
    while (i < strengths.length && strengths[i]! < broken) i++
    const length = ((along[i] ?? whole) - along[start]!) / palmWidth
    if (length > shortestBreak) gaps.push({ at: whole > 0 ? along[start]! / whole : 0, length })
  }
  return gaps
}

function curvatureOf(points: Spot[]): number {
  const [start, end] = [points[0], points.at(-1)]
  if (!start || !end || points.length < 3) return 0
  const chord = distance(start, end) || 1
  const off = points.map(({ x, y }) => (end.x - start.x) * (y - start.y) - (end.y - start.y) * (x - start.x))
  return Math.max(...off.map(Math.abs)) / chord / chord
}
