import type { Hand } from './hand/hand.ts'
import { type Quality, smallPalm } from './palm/judge-quality.ts'
import type { Refusal } from './refusals.ts'

/** Lines that resemble a palm's less than this are not a palm's. */
const leastEvidence = 0.6
/** A hand that resembles a palm this much is not the back of one: its lines are there, but faint. */
const surelyPalm = 0.6

/** What was found on an open hand. */
interface Found {
  evidence: number
  quality: Quality
  drawn: boolean
  hand: Pick<Hand, 'palmWidth' | 'facing' | 'isCutOff'>
}

/** Why an open hand's photo is refused: its quality, its being a drawing, or lines unlike a palm's; null if it is accepted. */
export function judgePalm({ evidence, quality, drawn, hand }: Found): Refusal | null {
  if (quality.unfit) return quality.unfit
  if (drawn) return 'drawn'
  if (evidence >= leastEvidence) return null
  if (quality.dark) return 'too-dark'
  if (hand.isCutOff) return 'cut-off'
  if (hand.palmWidth < smallPalm) return 'too-small'
  return hand.facing >= surelyPalm ? 'lines-faint' : 'lines-unseen'
}
