import { type Anchor, fitFrame } from '../hand/fit-frame.ts'
import type { Hand } from '../hand/hand.ts'
import { facingOf, isCutOff, judgePose, sideOfThumb, spreadOf } from '../hand/judge-pose.ts'
import { findValleys, measureFingers } from '../hand/measure-fingers.ts'
import { findLandmarks } from '../landmarks/find-landmarks.ts'
import { type Landmarks, landmark } from '../landmarks/landmark.ts'
import type { LookForHand } from '../landmarks/landmark-model.ts'
import type { Rgb, Spot } from '../pixels/raster.ts'
import { shrink } from '../pixels/shrink.ts'
import { scale } from '../pixels/vector.ts'
import type { Refusal } from '../refusals.ts'
import { cutOutHand } from '../segment/cut-out-hand.ts'
import { findOtherHand } from './find-other-hand.ts'

/** Longer side of the searched picture, in pixels. */
const coarse = 640
/** Minimum presence of a hand. */
const present = 0.8
/** Above this presence there is a hand, though not wholly in the picture. */
const likely = 0.5
/** Fingers less spread than this, in radians (8 degrees), are closed and press the palm together. */
const closed = 0.14

/** Positions of landmarks in the palm's frame, as u and v; medians over palms whose outline gave the frame. */
const usual: [at: number, u: number, v: number][] = [
  [landmark.wrist, 0.6, 0.98],
  [landmark.index[0], 0.14, 0.2],
  [landmark.middle[0], 0.38, 0.13],
  [landmark.ring[0], 0.61, 0.145],
  [landmark.little[0], 0.84, 0.235],
]

/** Finds the single open palm in a photo, or says why there is none. */
export function locateHand(look: LookForHand, photo: Rgb): Hand | Refusal {
  const k = Math.min(1, coarse / Math.max(photo.width, photo.height))
  const picture = k === 1 ? photo : shrink(photo, Math.round(photo.width * k), Math.round(photo.height * k))
  const found = findLandmarks(look, picture)
  const outside = isCutOff(found.points, picture)
  if (found.presence < present) return outside && found.presence > likely ? 'cut-off' : 'no-hand'
  const pose = judgePose(found)
  if (pose) return outside && pose === 'not-open' ? 'cut-off' : pose
  if (findOtherHand(look, picture, found)) return 'two-hands'
  return handAt(photo, { ...found, points: found.points.map((point) => scale(point, 1 / k)) })
}

function handAt(photo: Rgb, { points, rightness }: Landmarks): Hand {
  const { frame, width, length, isFlat } = fitFrame(usual.map(([i, u, v]): Anchor => ({ at: points[i]!, u, v })))
  const cutout = cutOutHand(photo, points, frame)
  return {
    frame,
    palmWidth: width,
    palmLength: length,
    valleys: findValleys(points),
    fingers: measureFingers(points, cutout, width, photo),
    thumb: landmark.thumb.slice(1).map((i) => points[i]!),
    thumbSide: sideOfThumb(points),
    isFlat: isFlat && spreadOf(points) > closed,
    facing: facingOf({ points, rightness }),
    isCutOff: isCutOff(points, photo),
    wristSeen: isOn(photo, points[landmark.wrist]!),
    cutout,
  }
}

const isOn = ({ width, height }: Rgb, { x, y }: Spot) => x >= 0 && y >= 0 && x < width && y < height
