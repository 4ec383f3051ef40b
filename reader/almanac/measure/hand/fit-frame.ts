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

/** Fits a palm's frame to at least three non-collinear points by least squares; its axes are made perpendicular. */
export function fitFrame(anchors: Anchor[]): { frame: Frame; width: number; length: number } {
  const [originX, ux, vx] = solve(
    anchors,
    anchors.map(({ at }) => at.x),
  )
  const [originY, uy, vy] = solve(
    anchors,
    anchors.map(({ at }) => at.y),
  )
  const width = Math.hypot(ux, uy)
  const length = Math.min(mostRatio * width, Math.max(leastRatio * width, Math.hypot(vx, vy)))
  const [across, down] = atRightAngles(unit({ x: ux, y: uy }), unit({ x: vx, y: vy }))
  const middle = meanOf(anchors)
  // Making the axes perpendicular must not move the frame off its anchors.
  const centre = { x: originX + ux * middle.u + vx * middle.v, y: originY + uy * middle.u + vy * middle.v }
  const [u, v] = [scale(across, width), scale(down, length)]
  return { frame: { origin: add(centre, add(scale(u, -middle.u), scale(v, -middle.v))), u, v }, width, length }
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
