import { isInside, type Mask, type Spot } from '../pixels/raster.ts'
import { add, scale } from '../pixels/vector.ts'

const stride = 0.5
const smallestHole = 3

/** How far one can go from a spot in a direction and stay on the hand, in pixels, at most `furthest`. */
export function walkToEdge(mask: Mask, from: Spot, direction: Spot, furthest: number): number {
  let [last, missed] = [0, 0]
  for (let gone = 0; gone < furthest && missed <= smallestHole; gone += stride) {
    if (isInside(mask, add(from, scale(direction, gone)))) {
      last = gone
      missed = 0
    } else missed++
  }
  return last
}
