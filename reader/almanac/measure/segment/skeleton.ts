import { fingerNames, landmark } from '../landmarks/landmark.ts'
import type { Spot } from '../pixels/raster.ts'
import { lengthOf } from '../pixels/vector.ts'

/** A straight segment of a hand and its half-width. */
interface Bone {
  from: Spot
  to: Spot
  radius: number
}

/** Half-widths of fingers and thumb, and flesh above the knuckles and around the ball and heel, in palm widths. */
const radii = { finger: 0.1, thumb: 0.125, knuckles: 0.13, heel: 0.2 }

const { wrist, thumb, index, middle, ring, little } = landmark
const heel = [little[0], wrist, thumb[0], thumb[1]]
const knuckles = [thumb[1], index[0], middle[0], ring[0], little[0]]

/** How far, in palm widths, a point lies outside the flesh around a hand's landmarks; negative inside. */
export type Flesh = (at: Spot) => number

/** Models the flesh around landmarks. */
export function layFlesh(points: Spot[], palmWidth: number): Flesh {
  const chain = (joints: readonly number[], radius: number): Bone[] =>
    joints.slice(1).map((joint, i) => ({ from: points[joints[i]!]!, to: points[joint]!, radius }))
  const bones = [
    ...fingerNames.flatMap((name) => chain(landmark[name], radii.finger)),
    ...chain(thumb, radii.thumb),
    ...chain(knuckles, radii.knuckles),
    ...chain(heel, radii.heel),
  ]
  const palm = [wrist, ...knuckles].map((i) => points[i]!)
  return (at) => {
    if (isWithin(palm, at)) return -radii.heel
    let least = Infinity
    for (const { from, to, radius } of bones) least = Math.min(least, fromBone(at, from, to) / palmWidth - radius)
    return least
  }
}

/** The distance from a point to the segment between two others. */
export function fromBone(at: Spot, from: Spot, to: Spot): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const share = ((at.x - from.x) * dx + (at.y - from.y) * dy) / (dx * dx + dy * dy + 1e-9)
  const along = Math.min(1, Math.max(0, share))
  return lengthOf(at.x - (from.x + dx * along), at.y - (from.y + dy * along))
}

/** Whether a point lies inside a polygon (W. R. Franklin's crossing test). */
function isWithin(corners: Spot[], { x, y }: Spot): boolean {
  let within = false
  for (let i = 0; i < corners.length; i++) {
    const [a, b] = [corners[i]!, corners[(i + 1) % corners.length]!]
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) within = !within
  }
  return within
}
