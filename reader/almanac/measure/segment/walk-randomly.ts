import type { Lab } from '../pixels/raster.ts'
import { classifyColours, colourClasses, smoothHistogram, textureClasses } from './colour-classes.ts'

/** Where a segmentation starts: how likely each pixel is hand, 0 to 1. */
export interface Start {
  likely: Float32Array
  /** How much of its own belief a pixel keeps against the colours' verdict, 0 to 1. */
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
const weakestLink = 0.03
/** Pixels surer than this teach the colours of hand and background. */
const teaches = 0.6
const tooFewToTeach = 20

/**
 * Refines a start by a soft cut: neighbours of like colour pull each other, and colours learnt from the sure pixels pull all.
 * Random walker with priors (L. Grady, 2005), solved by successive over-relaxation.
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
  const right = new Float32Array(count)
  const down = new Float32Array(count)
  for (let i = 0; i < count; i++) {
    if (i % width < width - 1) right[i] = weakestLink + Math.exp(-beta * apart(i, i + 1))
    if (i < count - width) down[i] = weakestLink + Math.exp(-beta * apart(i, i + width))
  }
  return { right, down }
}

interface Belief {
  prior: Float32Array
  weight: Float32Array
}

/** What colour and texture say of each pixel, learnt from those already sure; null when too few are. */
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

function relax(hand: Float32Array, { prior, weight }: Belief, { right, down }: Links, width: number, height: number) {
  for (let sweep = 0; sweep < sweeps; sweep++) {
    for (let y = 0, i = 0; y < height; y++) {
      for (let x = 0; x < width; x++, i++) {
        let pull = weight[i]! * prior[i]!
        let total = weight[i]!
        if (x > 0) {
          pull += right[i - 1]! * hand[i - 1]!
          total += right[i - 1]!
        }
        if (x < width - 1) {
          pull += right[i]! * hand[i + 1]!
          total += right[i]!
        }
        if (y > 0) {
          pull += down[i - width]! * hand[i - width]!
          total += down[i - width]!
        }
        if (y < height - 1) {
          pull += down[i]! * hand[i + width]!
          total += down[i]!
        }
        hand[i] = hand[i]! + overRelaxation * (pull / total - hand[i]!)
      }
    }
  }
}
