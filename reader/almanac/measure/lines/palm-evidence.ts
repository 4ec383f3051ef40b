import type { LineName } from '../../../../contract/features.ts'
import { uOf, vOf } from '../palm/palm-grid.ts'
import { distance } from '../pixels/vector.ts'
import type { Crease } from './crease.ts'

const fewestPoints = 8

/** Confidence that this is a palm, 0 to 1: from its three lines, one of which may be hidden, and their arrangement. */
export function palmEvidence(lines: Record<LineName, Crease>): number {
  const [least, second, most] = Object.values(lines)
    .map(({ confidence }) => confidence)
    .sort((a, b) => a - b) as [number, number, number]
  const mean = (least + second + most) / 3
  return (0.5 * mean + 0.5 * second) * (0.35 + 0.65 * plausibility(lines))
}

/** 1 if all three lines are placed and curved as on a real palm. */
function plausibility({ heart, head, life }: Record<LineName, Crease>): number {
  if ([heart, head, life].some(({ points }) => points.length < fewestPoints)) return 0.3
  const [heartStart, headStart, headEnd, lifeStart, lifeEnd] = [
    heart.points[0]!,
    head.points[0]!,
    head.points.at(-1)!,
    life.points[0]!,
    life.points.at(-1)!,
  ]
  let plausible = 1
  if (uOf(heartStart.x) < 0.78) plausible *= 0.8
  if (bulgeOf(heart) > 0.03) plausible *= 0.75
  if (bulgeOf(life) > -0.02) plausible *= 0.75
  if (vOf(lifeEnd.y) < 0.62) plausible *= 0.8
  if (uOf(headStart.x) > 0.42) plausible *= 0.85
  if (vOf(headEnd.y) < vOf(headStart.y) - 0.03) plausible *= 0.8
  if (Math.abs(vOf(headStart.y) - vOf(lifeStart.y)) > 0.22) plausible *= 0.85
  const wobble = (heart.wobble + head.wobble + life.wobble) / 3
  return plausible * (1 - 0.5 * Math.min(1, Math.max(0, (wobble - 0.45) / 0.6)))
}

/**
 * Which side of its chord a line bends to: negative for a heart line sagging towards the wrist, or a life line
 * bending away from the thumb.
 */
function bulgeOf({ points }: Crease): number {
  const [start, end] = [points[0]!, points.at(-1)!]
  const sum = points.reduce(
    (all, { x, y }) => all + (end.x - start.x) * (y - start.y) - (end.y - start.y) * (x - start.x),
    0,
  )
  const chord = distance(start, end) || 1
  return sum / points.length / chord / chord
}
