import type { Hand as Side } from '../../../../contract/features.ts'
import { fingerNames, type Landmarks, landmark } from '../landmarks/landmark.ts'
import type { Spot } from '../pixels/raster.ts'
import { distance, dot, subtract, toward, turn } from '../pixels/vector.ts'

/** A finger is bent if the distance from base to tip is less than this share of its length. */
const straight = 0.88
/** Ratio of middle finger to palm length: below this, the fingers point towards or away from the camera. */
const leastReach = 0.55
/** Ratio of knuckle width to palm length, about 0.65 from the front: below this the hand is seen from the side. */
const leastBreadth = 0.34
/** A hand resembles the opposite one this strongly only when seen from its back. */
const plainly = 0.2

const { wrist, index, middle, little } = landmark

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
  // An open palm with its thumb on the right is a right hand; the back of a right hand has its thumb on the left.
  const fitting = sideOfThumb(points) === 'right' ? rightness : 1 - rightness
  return fitting < plainly ? 'back-of-hand' : null
}

function isBent(points: Spot[], name: (typeof fingerNames)[number]): boolean {
  const joints = landmark[name].map((i) => points[i]!)
  const length = joints.slice(1).reduce((sum, joint, i) => sum + distance(joint, joints[i]!), 0)
  const outward = dot(toward(points[wrist]!, joints[0]!), subtract(joints[3]!, joints[0]!))
  return distance(joints[0]!, joints[3]!) < straight * length || outward < 0.5 * length
}
