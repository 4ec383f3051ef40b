import { analyseHand } from '../hand/analyse-hand.ts'
import type { Hand } from '../hand/hand.ts'
import { overlap } from '../pixels/overlap.ts'
import type { Mask, Rgb, Spot } from '../pixels/raster.ts'
import { shrink } from '../pixels/shrink.ts'
import { proposeHands } from '../segment/propose-hands.ts'
import { refineHand } from './refine-hand.ts'

/** A hand and where it lies: a spot of its mask times `scale` plus `offset` is a spot of the photo. */
export interface Located {
  hand: Hand
  scale: number
  offset: Spot
  /** Share of the other starts that came to the same hand, 0 to 1. */
  agreement: number
}

/** Longer side of the picture that is searched, in pixels. */
const coarse = 288
/** Two starts that end in the same clean outline are enough. */
const clean = 6
const sameOutline = 0.93
const sameHand = 0.88
/** What agreement weighs against a hand's own score, and what a refinement may cost of it. */
const agreementWeight = 1.2
const tolerated = 0.8

interface Proposal {
  mask: Mask
  hand: Hand
}

/** Finds the hand in a photo; null when nothing in it has the least likeness to one. */
export function locateHand(photo: Rgb): Located | null {
  const k = Math.min(1, coarse / Math.max(photo.width, photo.height))
  const small = shrink(photo, Math.round(photo.width * k), Math.round(photo.height * k))
  const best = chooseHand(small)
  if (!best) return null
  const refined = refineHand(photo, best.hand, k)
  const { agreement } = best
  if (refined && refined.hand.score > best.hand.score - tolerated) return { ...refined, agreement }
  return { hand: best.hand, scale: 1 / k, offset: { x: 0, y: 0 }, agreement }
}

function chooseHand(picture: Rgb): (Proposal & { agreement: number }) | null {
  const proposals: Proposal[] = []
  let tried = 0
  for (const mask of proposeHands(picture)) {
    tried++
    const hand = analyseHand(mask)
    if (!hand) continue
    const confirmed = hand.score > clean && proposals.some((other) => isTwin(other, mask))
    proposals.push({ mask, hand })
    if (confirmed) break
  }
  const judged = proposals.map((proposal) => {
    const alike = proposals.filter((other) => other !== proposal && overlap(other.mask, proposal.mask) > sameHand)
    return { ...proposal, agreement: alike.length / Math.max(1, tried - 1) }
  })
  const worth = (one: (typeof judged)[number]) => one.hand.score + agreementWeight * one.agreement
  return judged.sort((a, b) => worth(b) - worth(a))[0] ?? null
}

function isTwin(other: Proposal, mask: Mask): boolean {
  return other.hand.score > clean && overlap(other.mask, mask) > sameOutline
}
