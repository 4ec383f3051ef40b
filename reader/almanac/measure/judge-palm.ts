import type { Quality } from './palm/judge-quality.ts'
import type { Refusal } from './refusals.ts'

/** Lines that resemble a palm's less than this are not a palm's. */
const leastEvidence = 0.6

/** Why an open hand's photo is refused: its quality, or lines unlike a palm's; null if it is accepted. */
export function judgePalm(evidence: number, quality: Quality): Refusal | null {
  if (quality.unfit) return quality.unfit
  if (evidence >= leastEvidence) return null
  return quality.dark ? 'too-dark' : 'lines-unseen'
}
