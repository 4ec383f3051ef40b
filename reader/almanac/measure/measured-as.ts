import type { Hand } from '../../../contract/features.ts'
import { problemFor } from '../../../contract/problem.ts'
import type { Measurement } from '../../reader.ts'
import type { Refusal } from './refusals.ts'

/** The result of refusing the photo of a hand. */
export function refuse(refusal: Refusal, hand: Hand): Measurement {
  return { ok: false, refusal, problem: problemFor(`palm-${refusal}`, { field: `${hand}_image` }) }
}

/** The measurement of a photo that was measured as the other hand: nothing but the side of its thumb depends on which it is. */
export function measuredAs(hand: Hand, measurement: Measurement): Measurement {
  if (!measurement.ok) return refuse(measurement.refusal, hand)
  const { features } = measurement
  return {
    ok: true,
    features: { ...features, hand, sideAgrees: features.sideAgrees === null ? null : !features.sideAgrees },
  }
}
