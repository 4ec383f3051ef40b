import type { Spot } from '../pixels/raster.ts'
import { add, dot, scale, turn, unit } from '../pixels/vector.ts'
import type { Frame } from './hand.ts'

/** A point on a photo with a known position in the palm's frame. */
export interface Anchor {
  at: Spot
  u: number
  v: number
}

/** Maximum ratio of a palm's length to its width; anything beyond is perspective. */
const [leastRatio, mostRatio] = [0.95, 1.45]
/** Cosine of the angle between the axes from which on the hand is tilted: 10 degrees off. */
const mostSkew = Math.sin(Math.PI / 18)

/**
 * Fits a palm's frame to at least three non-collinear points by least squares; its axes are made perpendicular.
 * `isFlat` is false if they were far from it, or the palm much too long or short: the hand is tilted.
 */
export function fitFrame(anchors: Anchor[]): { frame: Frame; width: number; length: number; isFlat: boolean } {
  const [originX, ux, vx] = solve(
    anchors,
    anchors.map(({ at }) => at.x),
  )
  const [originY, uy, vy] = solve(
    anchors,
    anchors.map(({ at }) => at.y),
  )
  const width = Math.hypot(ux, uy)
  const tall = Math.hypot(vx, vy)
  const length = Math.min(mostRatio * width, Math.max(leastRatio * width, tall))
  const skew = Math.abs(ux * vx + uy * vy) / (width * tall)
  const [across, down] = atRightAngles(unit({ x: ux, y: uy }), unit({ x: vx, y: vy }))
  const middle = meanOf(anchors)
  // Making the axes perpendicular must not move the frame off its anchors.
  const centre = { x: originX + ux * middle.u + vx * middle.v, y: originY + uy * middle.u + vy * middle.v }
  const [u, v] = [scale(across, width), scale(down, length)]
  const frame = { origin: add(centre, add(scale(u, -middle.u), scale(v, -middle.v))), u, v }
  return { frame, width, length, isFlat: length === tall && skew < mostSkew }
}

function meanOf(anchors: Anchor[]): { u: number; v: number } {
  const sum = (of: (anchor: Anchor) => number) => anchors.reduce((total, anchor) => total + of(anchor), 0)
  return { u: sum(({ u }) => u) / anchors.length, v: sum(({ v }) => v) / anchors.length }
}

/** Rotates two directions by the same angle in opposite senses until they are perpendicular. */
function atRightAngles(u: Spot, v: Spot): [Spot, Spot] {
  const quarter = turn(u)
  const side = dot(quarter, v) < 0 ? -1 : 1
  const down = unit(add(scale(quarter, side), v))
  return [scale(turn(down), -side), down]
}

/** The a, b, c for which a + b·u + c·v best fits the values (normal equations, by Cramer's rule). */
function solve(anchors: Anchor[], values: number[]): [number, number, number] {
  const rows = anchors.map(({ u, v }) => [1, u, v] as const)
  const sum = (of: (i: number) => number) => anchors.reduce((total, _, i) => total + of(i), 0)
  const m = [0, 1, 2].map((j) => [0, 1, 2].map((k) => sum((i) => rows[i]![j]! * rows[i]![k]!)))
  const right = [0, 1, 2].map((j) => sum((i) => rows[i]![j]! * values[i]!))
  const whole = determinant(m)
  return [0, 1, 2].map(
    (column) => determinant(m.map((row, j) => row.map((value, k) => (k === column ? right[j]! : value)))) / whole,
  ) as [number, number, number]
}

function determinant(m: number[][]): number {
  const [[a, b, c], [d, e, f], [g, h, i]] = m as [number[], number[], number[]] as [
    [number, number, number],
    [number, number, number],
    [number, number, number],
  ]
  return a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g)
}
