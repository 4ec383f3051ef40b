import type { Hand as Side } from '../../../../contract/features.ts'
import { fingerNames, type Landmarks, landmark } from '../landmarks/landmark.ts'
import type { Rgb, Spot } from '../pixels/raster.ts'
import { distance, dot, subtract, toward, turn } from '../pixels/vector.ts'

/** A finger is bent if the distance from base to tip is less than this share of its length. */
const straight = 0.88
/** Ratio of middle finger to palm length: below this, the fingers point towards or away from the camera. */
const leastReach = 0.55
/** Ratio of knuckle width to palm length, about 0.65 from the front: below this the hand is seen from the side. */
const leastBreadth = 0.34
/** A hand resembles the opposite one this strongly only when seen from its back. */
const plainly = 0.2

const { wrist, thumb, index, middle, little } = landmark

/** The thumb's side in the picture with the fingers pointing up. */
export function sideOfThumb(points: Spot[]): Side {
  const up = toward(points[wrist]!, points[middle[0]]!)
  return dot(subtract(points[index[0]]!, points[little[0]]!), turn(up)) > 0 ? 'right' : 'left'
}

/** Why a hand is not an open palm facing the camera; null if it is. */
export function judgePose({ points, rightness }: Landmarks): 'not-open' | 'back-of-hand' | null {
  const palm = distance(points[wrist]!, points[middle[0]]!)
  const bent = fingerNames.filter((name) => isBent(points, name))
  const reach = distance(points[middle[0]]!, points[middle[3]]!) / palm
  const breadth = distance(points[index[0]]!, points[little[0]]!) / palm
  if (bent.length > 0 || reach < leastReach || breadth < leastBreadth) return 'not-open'
  return facingOf({ points, rightness }) < plainly ? 'back-of-hand' : null
}

/**
 * How much a hand resembles a palm rather than its back, 0 to 1: an open palm with its thumb on the right is a right
 * hand; the back of a right hand has its thumb on the left.
 */
export function facingOf({ points, rightness }: Pick<Landmarks, 'points' | 'rightness'>): number {
  return sideOfThumb(points) === 'right' ? rightness : 1 - rightness
}

/** Whether the tip of a finger or of the thumb lies outside a picture of this size. */
export function isCutOff(points: Spot[], { width, height }: Pick<Rgb, 'width' | 'height'>): boolean {
  return [thumb, ...fingerNames.map((name) => landmark[name])].some((joints) => {
    const { x, y } = points[joints[3]]!
    return x < 0 || y < 0 || x >= width || y >= height
  })
}

/** The angle between index and little finger, in radians. */
export function spreadOf(points: Spot[]): number {
  const [one, other] = [index, little].map((joints) => toward(points[joints[0]]!, points[joints[3]]!)) as [Spot, Spot]
  return Math.acos(Math.min(1, Math.max(-1, dot(one, other))))
}

function isBent(points: Spot[], name: (typeof fingerNames)[number]): boolean {
  const joints = landmark[name].map((i) => points[i]!)
  const length = joints.slice(1).reduce((sum, joint, i) => sum + distance(joint, joints[i]!), 0)
  const outward = dot(toward(points[wrist]!, joints[0]!), subtract(joints[3]!, joints[0]!))
  return distance(joints[0]!, joints[3]!) < straight * length || outward < 0.5 * length
}
