import { judgePose } from '../hand/judge-pose.ts'
import { follow } from '../landmarks/find-landmarks.ts'
import type { Landmarks } from '../landmarks/landmark.ts'
import type { LookForHand } from '../landmarks/landmark-model.ts'
import { type Window, windowAround } from '../landmarks/window.ts'
import type { Rgb } from '../pixels/raster.ts'
import { distance } from '../pixels/vector.ts'

/** Minimum confidence of a second hand, and minimum size relative to the first. */
const sure = 0.9
const asLarge = 0.6
/**
 * Minimum distance of its centre from the first hand's, in sizes of the first: closer, it is the same hand. A hand
 * found twice lies within 0.1, two upright hands side by side 0.4 apart.
 */
const apart = 0.3

/** Whether a photo shows a second open hand of similar size. */
export function findOtherHand(look: LookForHand, picture: Rgb, first: Landmarks): boolean {
  const { centre, size } = windowAround(first.points)
  return windowsBeside(picture, first, asLarge * size).some((window) => {
    const found = follow(look, picture, window)
    if (found.presence < sure || judgePose(found) === 'not-open') return false
    const other = windowAround(found.points)
    return other.size > asLarge * size && distance(other.centre, centre) > apart * size
  })
}

/** The areas left, right, above and below a hand that have room for a hand of `least` pixels. */
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
    if (Math.min(across, down) < 0.5 * least || Math.max(across, down) < 0.8 * least) return []
    return [{ centre: { x: (x0! + x1!) / 2, y: (y0! + y1!) / 2 }, size: Math.max(across, down), angle: 0 }]
  })
}
