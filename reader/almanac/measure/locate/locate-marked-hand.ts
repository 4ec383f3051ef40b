import type { PalmMarks, Point, Hand as Side } from '../../../../contract/features.ts'
import { cutOutPalm } from '../hand/cut-out-palm.ts'
import { type Anchor, fitFrame } from '../hand/fit-frame.ts'
import { framesAgree } from '../hand/frames-agree.ts'
import type { Frame, Hand } from '../hand/hand.ts'
import type { LookForHand } from '../landmarks/landmark-model.ts'
import type { Rgb, Spot } from '../pixels/raster.ts'
import { dot, turn } from '../pixels/vector.ts'
import type { Refusal } from '../refusals.ts'
import { locateHand } from './locate-hand.ts'

/**
 * Positions of the finger valleys and the middle of the wrist in the palm's frame, as u and v; medians over palms
 * whose landmarks gave the frame.
 */
const usual: Record<'valleys' | 'wrist', [u: number, v: number][]> = {
  valleys: [
    [0.21, 0.04],
    [0.48, 0],
    [0.75, 0.07],
  ],
  wrist: [[0.55, 1]],
}

/**
 * The hand whose palm was marked: with outline and fingers if they are detected at the marks, otherwise the palm
 * alone. The back of a hand is refused despite marks.
 */
export function locateMarkedHand(look: LookForHand, photo: Rgb, marks: PalmMarks): Hand | Refusal {
  const marked = markedHand(photo, marks)
  const found = locateHand(look, photo)
  if (found === 'back-of-hand') return found
  if (typeof found === 'string' || !framesAgree(found.frame, marked.frame)) return marked
  const { frame, palmWidth, palmLength, valleys, wristSeen } = marked
  return { ...found, frame, palmWidth, palmLength, valleys, wristSeen }
}

/** Marks alone do not show which side of a hand it is. */
const unknown = 0.5

function markedHand(photo: Rgb, marks: PalmMarks): Hand {
  const toSpot = ([x, y]: Point): Spot => ({ x: x * photo.width, y: y * photo.height })
  const valleys = marks.valleys.map(toSpot)
  const places = [...valleys, toSpot(marks.wrist)]
  const anchors = [...usual.valleys, ...usual.wrist].map(([u, v], i): Anchor => ({ at: places[i]!, u, v }))
  const { frame, width, length } = fitFrame(anchors)
  return {
    frame,
    palmWidth: width,
    palmLength: length,
    valleys,
    fingers: [],
    thumb: [],
    thumbSide: sideOfThumb(frame),
    isFlat: false,
    facing: unknown,
    isCutOff: false,
    wristSeen: false,
    cutout: cutOutPalm(frame),
  }
}

/** The thumb is at u = 0. */
function sideOfThumb({ u, v }: Frame): Side {
  return dot(u, turn(v)) > 0 ? 'right' : 'left'
}
