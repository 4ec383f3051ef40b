import { findThreshold } from '../pixels/find-threshold.ts'
import type { Lab, Rgb } from '../pixels/raster.ts'
import { borderDistance } from './border-distance.ts'
import { skinLikeness } from './skin-likeness.ts'
import type { Start } from './walk-randomly.ts'

const rounds = 4
const fromColour = { keep: 0.35, rounds }
const fromSeed = { keep: 0.15, rounds }

/** Where seeds are put, from the middle, in widths and heights. */
const seeds = [
  [0, 0],
  [-0.12, 0.08],
  [0.12, 0.08],
  [0, 0.16],
] as const

/** Ten guesses at where the hand is, the most often right first; each is made only when it is asked for. */
export function* starts(picture: Rgb, lab: Lab): Generator<Start> {
  const { width, height } = picture
  const skin = skinLikeness(picture)
  const central = centrality(width, height)
  yield { ...fromColour, likely: skin.map((value, i) => bySkin(value, central[i]!)) }
  yield { ...fromColour, likely: byThreshold(lab.l, central) }
  for (const [right, down] of seeds) yield { ...fromSeed, ...plantSeed(width, height, right, down) }
  const away = borderDistance(lab, width, height)
  const threshold = findThreshold(away)
  yield { ...fromColour, likely: away.map((d, i) => (d > threshold ? 0.85 : 0.15) * (0.8 + 0.2 * skin[i]!)) }
  yield { ...fromColour, likely: byEllipse(width, height) }
  yield { ...fromColour, likely: byThreshold(lab.a, central) }
  yield { ...fromColour, likely: byThreshold(lab.b, central) }
}

function centrality(width: number, height: number): Float32Array {
  return Float32Array.from({ length: width * height }, (_, i) => {
    const x = i % width
    const y = (i - x) / width
    return Math.exp(-(((x - width / 2) / (0.42 * width)) ** 2 + ((y - height / 2) / (0.42 * height)) ** 2))
  })
}

function bySkin(likeness: number, central: number): number {
  if (likeness * (0.55 + 0.6 * central) > 0.45) return 0.9
  return likeness < 0.15 ? 0.05 : 0.3 + 0.3 * likeness * central
}

/** Splits a plane in two; the side that lies more in the middle is the hand. */
function byThreshold(plane: Float32Array, central: Float32Array): Float32Array {
  const threshold = findThreshold(plane)
  let [above, all, aboveOut, allOut] = [0, 0, 0, 0]
  plane.forEach((value, i) => {
    const middle = central[i]!
    const over = value > threshold ? 1 : 0
    above += middle * over
    all += middle
    aboveOut += (1 - middle) * over
    allOut += 1 - middle
  })
  const handIsAbove = above / all >= aboveOut / allOut
  return plane.map((value) => (value > threshold === handIsAbove ? 0.85 : 0.15))
}

function byEllipse(width: number, height: number): Float32Array {
  return Float32Array.from({ length: width * height }, (_, i) => {
    const x = i % width
    const y = (i - x) / width
    if (Math.min(x, width - 1 - x) / width < 0.07 || y / height < 0.06) return 0.05
    const out = ((x - width / 2) / (0.3 * width)) ** 2 + ((y - height / 2) / (0.34 * height)) ** 2
    return out < 0.6 ? 0.9 : out < 1.6 ? 0.5 : 0.25
  })
}

function plantSeed(
  width: number,
  height: number,
  right: number,
  down: number,
): Pick<Start, 'likely'> & { held: Uint8Array } {
  const [seedX, seedY] = [width / 2 + right * width, height / 2 + down * height]
  const radius = 0.085 * Math.min(width, height)
  const held = new Uint8Array(width * height)
  const likely = Float32Array.from({ length: width * height }, (_, i) => {
    const x = i % width
    const y = (i - x) / width
    if (Math.hypot(x - seedX, y - seedY) < radius) {
      held[i] = 1
      return 1
    }
    return y < 0.05 * height || Math.min(x, width - 1 - x) < 0.04 * width ? 0 : 0.5
  })
  return { likely, held }
}
