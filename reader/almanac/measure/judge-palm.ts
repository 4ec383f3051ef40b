import type { Quality } from './palm/judge-quality.ts'
import type { Refusal } from './refusals.ts'

/** Lines that lie less like a palm's than this are none. */
const leastEvidence = 0.6

/** Why an open hand's photo has to be refused, or null: its quality, or that its lines are not a palm's. */
export function judgePalm(evidence: number, quality: Quality): Refusal | null {
  if (quality.unfit) return quality.unfit
  if (evidence >= leastEvidence) return null
  return quality.dark ? 'too-dark' : 'lines-unseen'
}
