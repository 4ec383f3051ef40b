import { judgePose } from '../hand/judge-pose.ts'
import { follow } from '../landmarks/find-landmarks.ts'
import type { Landmarks } from '../landmarks/landmark.ts'
import type { LookForHand } from '../landmarks/landmark-model.ts'
import { type Window, windowAround } from '../landmarks/window.ts'
import type { Rgb } from '../pixels/raster.ts'
import { distance } from '../pixels/vector.ts'

/** A second hand counts when it is as sure, and as large beside the first, as this. */
const sure = 0.9
const asLarge = 0.6
/** How far, in the first's size, its centre lies from the first's: nearer it is the first again. */
const apart = 0.5

/** Whether a photo shows a second open hand, of like size, beside the one that was found. */
export function findOtherHand(look: LookForHand, picture: Rgb, first: Landmarks): boolean {
  const { centre, size } = windowAround(first.points)
  return windowsBeside(picture, first, asLarge * size).some((window) => {
    const found = follow(look, picture, window)
    if (found.presence < sure || judgePose(found) === 'not-open') return false
    const other = windowAround(found.points)
    return other.size > asLarge * size && distance(other.centre, centre) > apart * size
  })
}

/** What lies left, right, above and below of a hand, where a hand of `least` pixels has room. */
function windowsBeside({ width, height }: Rgb, { points }: Landmarks, least: number): Window[] {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const [left, right] = [Math.min(...xs), Math.max(...xs)]
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)]
  return [
    [0, 0, left, height],
    [right, 0, width, height],
    [0, 0, width, top],
    [0, bottom, width, height],
  ].flatMap(([x0, y0, x1, y1]) => {
    const [across, down] = [x1! - x0!, y1! - y0!]
    if (Math.min(across, down) < 0.5 * least || Math.max(across, down) < least) return []
    return [{ centre: { x: (x0! + x1!) / 2, y: (y0! + y1!) / 2 }, size: Math.max(across, down), angle: 0 }]
  })
}
