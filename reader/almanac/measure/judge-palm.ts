import type { Hand } from './hand/hand.ts'
import type { Quality } from './palm/judge-quality.ts'
import type { Refusal } from './refusals.ts'

/** An outline scored as low as the first is no hand, one as high as the sum of both an open hand. */
const noHand = 2.8
const openHand = 3.4

/** How sure the outline is a hand's, 0 to 1: its score, and how many starts came to it. */
export function outlineConfidence({ score }: Hand, agreement: number): number {
  return Math.min(1, Math.max(0, (score - noHand) / openHand)) * (0.75 + 0.25 * agreement)
}

/** Outlines less sure than this belong to anything; surer than that, to a hand with clear fingers. */
const anything = 0.3
const clear = 0.5

/** Why a photo has to be refused, or null. The outline alone never suffices: the creases decide. */
export function judgePalm(outline: number, evidence: number, quality: Quality): Refusal | null {
  if (outline < anything)
    return quality.unfit === 'overexposed' ? 'overexposed' : outline > 0 ? 'outline-unclear' : 'no-hand'
  if (quality.unfit) return quality.unfit
  if (evidence >= (outline > clear ? 0.65 : 0.7)) return null
  if (quality.dark) return 'too-dark'
  return outline > clear ? 'lines-unseen' : 'outline-unclear'
}
