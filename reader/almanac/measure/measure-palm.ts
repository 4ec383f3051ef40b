import type { Hand, PalmMarks } from '../../../contract/features.ts'
import type { Measurement } from '../../reader.ts'
import { describeFeatures } from './describe-features.ts'
import { judgePalm } from './judge-palm.ts'
import { loadLandmarkModel } from './landmarks/landmark-model.ts'
import { findFate } from './lines/find-fate.ts'
import { findLines } from './lines/find-lines.ts'
import { isDrawn } from './lines/is-drawn.ts'
import { palmEvidence } from './lines/palm-evidence.ts'
import { buildRidgeField } from './lines/ridge-field.ts'
import { locateHand } from './locate/locate-hand.ts'
import { locateMarkedHand } from './locate/locate-marked-hand.ts'
import { refuse } from './measured-as.ts'
import { judgeQuality, tooSmall } from './palm/judge-quality.ts'
import { rectifyPalm } from './palm/rectify-palm.ts'
import { decodePhoto } from './pixels/decode-photo.ts'

/** Longer side of the photo as analysed, in pixels. */
const longest = 1600

/**
 * Measures the palm on a JPEG in this thread (about a second), at the marks if given, otherwise where it is found. A
 * photo without a palm is refused with advice. Throws if it cannot be decoded.
 */
export async function measurePalm(photo: Uint8Array, side: Hand, marks?: PalmMarks): Promise<Measurement> {
  const picture = await decodePhoto(photo, longest)
  if (Math.min(picture.width, picture.height) < tooSmall) return refuse('too-small', side)
  const look = await loadLandmarkModel()
  const hand = marks ? locateMarkedHand(look, picture, marks) : locateHand(look, picture)
  if (typeof hand === 'string') return refuse(hand, side)
  const palm = rectifyPalm(picture, hand)
  const field = buildRidgeField(palm)
  const lines = findLines(field, palm)
  const quality = judgeQuality(palm)
  const evidence = palmEvidence(lines)
  const refusal = judgePalm({ evidence, quality, drawn: isDrawn(field, lines), hand })
  if (refusal) return refuse(refusal, side)
  const fate = findFate(field, palm, lines)
  const features = describeFeatures(side, { photo: picture, hand, palm, lines, fate, quality, evidence })
  return { ok: true, features: marks ? { ...features, marked: true } : features }
}
