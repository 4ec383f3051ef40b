import type { LineName } from '../../../../contract/features.ts'
import { gridHeight, gridWidth, uOf } from '../palm/palm-grid.ts'
import type { Palm } from '../palm/rectify-palm.ts'
import type { Spot } from '../pixels/raster.ts'
import { distance } from '../pixels/vector.ts'
import { cornerOf } from './corners.ts'
import type { Crease } from './crease.ts'
import { cutEnds } from './cut-ends.ts'
import { cutHooks } from './cut-hooks.ts'
import { worthwhile } from './priors.ts'
import { type RidgeField, strengthAt } from './ridge-field.ts'
import { trimEnds } from './trim-ends.ts'
import { kinkOf, wobbleOf } from './wobble.ts'

/** A weaker ridge over at least this length, in palm widths, is a break. */
const broken = 0.32
const shortestBreak = 0.035

/** Measures a traced path, snapped to its ridge and trimmed to it. Confidence and forks are determined later. */
export function measureCrease(field: RidgeField, palm: Palm, name: LineName, path: Spot[]): Crease {
  const headings = path.map((_, i) => {
    const [before, after] = [path[Math.max(0, i - 2)]!, path[Math.min(path.length - 1, i + 2)]!]
    return Math.atan2(after.y - before.y, after.x - before.x)
  })
  const snapped = smooth(path.map((at, i) => snap(field, at, headings[i]!)))
  const strengths = average(snapped.map(({ x, y }, i) => strengthAt(field, x, y, headings[i]!)))
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

function snap(field: RidgeField, at: Spot, heading: number): Spot {
  const [tx, ty] = [Math.cos(heading), Math.sin(heading)]
  let [best, most] = [at, -1]
  for (let k = -3; k <= 3; k++) {
    const there = { x: at.x - ty * k, y: at.y + tx * k }
    const strength = strengthAt(field, there.x, there.y, heading) - 0.03 * Math.abs(k)
    if (strength > most) {
      most = strength
      best = there
    }
  }
  return best
}

function smooth(points: Spot[]): Spot[] {
  return points.map((_, i) => {
    let [x, y, total] = [0, 0, 0]
    for (let k = -3; k <= 3; k++) {
      const point = points[Math.min(points.length - 1, Math.max(0, i + k))]!
      const weight = Math.exp((-k * k) / 4.5)
      x += point.x * weight
      y += point.y * weight
      total += weight
    }
    return { x: x / total, y: y / total }
  })
}

function average(values: number[]): number[] {
  return values.map((_, i) => {
    const near = values.slice(Math.max(0, i - 2), i + 3)
    return near.reduce((sum, value) => sum + value, 0) / near.length
  })
}

/** The part between the first and last point above half the mean strength: at a line's end the filter sees only half. */
function halfStrong(strengths: number[]): [number, number] {
  const half = strengths.reduce((sum, value) => sum + value, 0) / strengths.length / 2
  return [strengths.findIndex((value) => value >= half), strengths.findLastIndex((value) => value >= half) + 1]
}

/** The run with the greatest sum of strength above its threshold (end exclusive). */
function strongestRun(strengths: number[], threshold: (i: number) => number): [number, number] {
  let [best, from, to, sum, start] = [-Infinity, 0, 0, 0, 0]
  strengths.forEach((strength, i) => {
    if (sum <= 0) {
      sum = 0
      start = i
    }
    sum += Math.max(strength - threshold(i), -0.28)
    if (sum > best) [best, from, to] = [sum, start, i + 1]
  })
  return [from, to]
}

function alongPhoto(points: Spot[], palm: Palm): number[] {
  const onPhoto = points.map(({ x, y }) => palm.toPhoto(x, y))
  const along = [0]
  for (let i = 1; i < onPhoto.length; i++) along.push(along[i - 1]! + distance(onPhoto[i]!, onPhoto[i - 1]!))
  return along
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

function contrastOf({ shade }: RidgeField, points: Spot[]): number {
  let sum = 0
  for (let i = 2; i < points.length - 2; i++) {
    const [before, here, after] = [points[i - 2]!, points[i]!, points[i + 2]!]
    const length = distance(before, after) || 1
    const [nx, ny] = [-(after.y - before.y) / length, (after.x - before.x) / length]
    const at = (k: number) => {
      const [x, y] = [Math.round(here.x + nx * k), Math.round(here.y + ny * k)]
      return x >= 0 && y >= 0 && x < gridWidth && y < gridHeight ? shade[y * gridWidth + x]! : 0
    }
    const flanks = (at(-6) + at(-5) + at(5) + at(6)) / 4
    sum += Math.max(0, flanks - Math.min(at(-1), at(0), at(1)))
  }
  return points.length > 4 ? sum / (points.length - 4) : 0
}

function curvatureOf(points: Spot[]): number {
  const [start, end] = [points[0], points.at(-1)]
  if (!start || !end || points.length < 3) return 0
  const chord = distance(start, end) || 1
  const off = points.map(({ x, y }) => (end.x - start.x) * (y - start.y) - (end.y - start.y) * (x - start.x))
  return Math.max(...off.map(Math.abs)) / chord / chord
}
