import { gridHeight, gridWidth } from '../palm/palm-grid.ts'
import type { Palm } from '../palm/rectify-palm.ts'
import type { Spot } from '../pixels/raster.ts'
import { distance } from '../pixels/vector.ts'
import { type RidgeField, strengthAt } from './ridge-field.ts'

/** Snaps a traced path to its ridge; strengths are averaged over five points. */
export function snapToRidge(field: RidgeField, path: Spot[]): { points: Spot[]; strengths: number[] } {
  const headings = path.map((_, i) => {
    const [before, after] = [path[Math.max(0, i - 2)]!, path[Math.min(path.length - 1, i + 2)]!]
    return Math.atan2(after.y - before.y, after.x - before.x)
  })
  const points = smooth(path.map((at, i) => snap(field, at, headings[i]!)))
  return { points, strengths: average(points.map(({ x, y }, i) => strengthAt(field, x, y, headings[i]!))) }
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

/** The run with the greatest sum of strength above its threshold (end exclusive). */
export function strongestRun(strengths: number[], threshold: (i: number) => number): [number, number] {
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

/** How much darker than its flanks a line is, in log luminance. */
export function contrastOf({ shade }: RidgeField, points: Spot[]): number {
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

/** The length of a line up to each of its points, in pixels of the photo. */
export function alongPhoto(points: Spot[], palm: Palm): number[] {
  const onPhoto = points.map(({ x, y }) => palm.toPhoto(x, y))
  const along = [0]
  for (let i = 1; i < onPhoto.length; i++) along.push(along[i - 1]! + distance(onPhoto[i]!, onPhoto[i - 1]!))
  return along
}

/** The part between the first and last point above half the mean strength: at a line's end the filter sees only half. */
export function halfStrong(strengths: number[]): [number, number] {
  const half = strengths.reduce((sum, value) => sum + value, 0) / strengths.length / 2
  return [strengths.findIndex((value) => value >= half), strengths.findLastIndex((value) => value >= half) + 1]
}
