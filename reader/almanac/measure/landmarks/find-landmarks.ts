import type { Rgb } from '../pixels/raster.ts'
import type { Landmarks } from './landmark.ts'
import type { LookForHand } from './landmark-model.ts'
import { type Window, windowAround } from './window.ts'

/** A hand found with this confidence ends the search. */
const certain = 0.95
/** Windows with a lower hand presence are not followed up. */
const nothing = 0.05
/** How many times the window is re-centred on what was found in it. */
const follows = 3

/** Finds the most certain hand; `presence` is its confidence. */
export function findLandmarks(look: LookForHand, picture: Rgb): Landmarks {
  let best: Landmarks | undefined
  for (const window of windows(picture)) {
    const found = follow(look, picture, window)
    if (!best || found.presence > best.presence) best = found
    if (best.presence >= certain) break
  }
  return best!
}

/** Moves a window to where its hand is seen best. */
export function follow(look: LookForHand, picture: Rgb, window: Window): Landmarks {
  let found = look(picture, window)
  for (let turn = 0; turn < follows && found.presence > nothing; turn++) {
    const next = look(picture, windowAround(found.points))
    // The first view may be tilted yet confident; an upright hand is located more precisely.
    if (turn > 0 && next.presence < 0.98 * found.presence) break
    found = next
  }
  return found
}

/** The search windows: the whole picture and its middle in all rotations, then its parts. */
function* windows({ width, height }: Rgb): Generator<Window> {
  const longer = Math.max(width, height)
  const centre = { x: width / 2, y: height / 2 }
  for (const angle of [0, Math.PI / 2, -Math.PI / 2, Math.PI])
    for (const share of [1, 0.75]) yield { centre, size: share * longer, angle }
  for (const down of [0.5, 0.3, 0.7])
    for (const across of [0.5, 0.3, 0.7])
      yield { centre: { x: across * width, y: down * height }, size: 0.55 * longer, angle: 0 }
}
