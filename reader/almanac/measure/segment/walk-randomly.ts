import type { Lab } from '../pixels/raster.ts'
import { classifyColours, colourClasses, smoothHistogram, textureClasses } from './colour-classes.ts'

/** The start of a segmentation: each pixel's probability of being hand, 0 to 1. */
export interface Start {
  likely: Float32Array
  /** The weight of a pixel's own prior against its colour, 0 to 1. */
  keep: number
  rounds: number
}

interface Picture {
  width: number
  height: number
  lab: Lab
  texture: Uint8Array
}

const sweeps = 40
const overRelaxation = 1.6
/** Rows swept together. */
const band = 8
const weakestLink = 0.03
/** Pixels more certain than this train the colour models of hand and background. */
const teaches = 0.6
const tooFewToTeach = 20

/**
 * Refines an initial segmentation by a soft cut: neighbours of similar colour attract each other, and colour models
 * learnt from certain pixels attract all. Random walker with priors (L. Grady, 2005), solved by successive
 * over-relaxation.
 */
export function walkRandomly({ width, height, lab, texture }: Picture, start: Start): Float32Array {
  const links = linkNeighbours(lab, width, height)
  const colours = classifyColours(lab)
  const hand = Float32Array.from(start.likely)
  for (let round = 0; round < start.rounds; round++) {
    const belief = learnColours(hand, colours, texture, start.keep)
    if (!belief) return hand
    relax(hand, belief, links, width, height)
    for (let i = 0; i < hand.length; i++) hand[i] = Math.min(1, Math.max(0, hand[i]!))
  }
  return hand
}

/** The attraction between each pixel and its right and lower neighbour, 0 if there is none; an empty row comes first. */
interface Links {
  right: Float32Array
  down: Float32Array
}

function linkNeighbours({ l, a, b }: Lab, width: number, height: number): Links {
  const apart = (i: number, j: number) => (l[i]! - l[j]!) ** 2 * 0.5 + (a[i]! - a[j]!) ** 2 + (b[i]! - b[j]!) ** 2
  const count = width * height
  let sum = 0
  for (let i = 0; i < count - width - 1; i++) sum += apart(i, i + 1)
  const beta = 1 / ((2 * sum) / count + 1e-6)
  const right = new Float32Array(width + count)
  const down = new Float32Array(width + count)
  for (let i = 0; i < count; i++) {
    if (i % width < width - 1) right[width + i] = weakestLink + Math.exp(-beta * apart(i, i + 1))
    if (i < count - width) down[width + i] = weakestLink + Math.exp(-beta * apart(i, i + width))
  }
  return { right, down }
}

interface Belief {
  prior: Float32Array
  weight: Float32Array
}

/** The probability of each pixel by colour and texture, learnt from the certain ones; null if there are too few. */
function learnColours(hand: Float32Array, colours: Int32Array, texture: Uint8Array, keep: number): Belief | null {
  const [ofHand, ofRest] = [new Float32Array(colourClasses), new Float32Array(colourClasses)]
  const [roughHand, roughRest] = [new Float32Array(textureClasses).fill(1), new Float32Array(textureClasses).fill(1)]
  let [inHand, inRest] = [0, 0]
  for (let i = 0; i < hand.length; i++) {
    const likely = hand[i]!
    if (likely > teaches) {
      ofHand[colours[i]!]! += likely
      roughHand[texture[i]!]! += likely
      inHand += likely
    } else if (likely < 1 - teaches) {
      ofRest[colours[i]!]! += 1 - likely
      roughRest[texture[i]!]! += 1 - likely
      inRest += 1 - likely
    }
  }
  if (inHand < tooFewToTeach || inRest < tooFewToTeach) return null
  const [smoothHand, smoothRest] = [smoothHistogram(ofHand), smoothHistogram(ofRest)]
  const colourOdds = smoothHand.map((count, k) => (count / inHand + 1e-6) / (smoothRest[k]! / inRest + 1e-6))
  const textureOdds = roughHand.map((count, k) =>
    Math.sqrt(count / (inHand + textureClasses) / (roughRest[k]! / (inRest + textureClasses))),
  )
  const prior = new Float32Array(hand.length)
  const weight = new Float32Array(hand.length)
  for (let i = 0; i < hand.length; i++) {
    const odds = colourOdds[colours[i]!]! * textureOdds[texture[i]!]!
    prior[i] = (1 - keep) * (odds / (1 + odds)) + keep * hand[i]!
    weight[i] = 0.02 + 0.25 * Math.abs(2 * prior[i]! - 1)
  }
  return { prior, weight }
}

/**
 * Sweeps the pixels row by row, each updated from its neighbours' current values. Pixels on a diagonal do not depend
 * on one another, so a band of rows is swept by diagonals, with the same result but faster.
 */
function relax(hand: Float32Array, { prior, weight }: Belief, { right, down }: Links, width: number, height: number) {
  const own = new Float64Array(hand.length)
  const total = new Float64Array(hand.length)
  for (let i = 0, at = width; i < hand.length; i++, at++) {
    own[i] = weight[i]! * prior[i]!
    total[i] = weight[i]! + right[at - 1]! + right[at]! + down[at - width]! + down[at]!
  }
  const framed = new Float32Array(hand.length + 2 * width)
  framed.set(hand, width)
  const settle = (i: number) => {
    const at = width + i
    const left = right[at - 1]! * framed[at - 1]!
    const above = down[at - width]! * framed[at - width]!
    const pull = own[i]! + left + right[at]! * framed[at + 1]! + above + down[at]! * framed[at + width]!
    framed[at] = framed[at]! + overRelaxation * (pull / total[i]! - framed[at]!)
  }
  for (let sweep = 0; sweep < sweeps; sweep++) {
    for (let top = 0; top < height; top += band) {
      const rows = Math.min(band, height - top)
      for (let diagonal = 0; diagonal < width + rows - 1; diagonal++) {
        const last = Math.min(rows - 1, diagonal)
        for (let row = Math.max(0, diagonal - width + 1); row <= last; row++)
          settle((top + row) * width + diagonal - row)
      }
    }
  }
  hand.set(framed.subarray(width, width + hand.length))
}
