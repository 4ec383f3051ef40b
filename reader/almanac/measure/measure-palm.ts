import type { Hand } from '../../../contract/features.ts'
import type { Measurement } from '../../reader.ts'
import { describeFeatures } from './describe-features.ts'
import { judgePalm, outlineConfidence } from './judge-palm.ts'
import { findLines } from './lines/find-lines.ts'
import { palmEvidence } from './lines/palm-evidence.ts'
import { locateHand } from './locate/locate-hand.ts'
import { judgeQuality, tooSmall } from './palm/judge-quality.ts'
import { rectifyPalm } from './palm/rectify-palm.ts'
import { decodePhoto } from './pixels/decode-photo.ts'
import { type Refusal, refusals } from './refusals.ts'

/** Longer side at which a photo is looked at, in pixels. */
const longest = 1600

/** Measures the palm on a JPEG, in this thread (1 to 5 s); a photo that shows none is refused with what to do next. Throws when it cannot be decoded. */
export async function measurePalm(photo: Uint8Array, hand: Hand): Promise<Measurement> {
  const picture = await decodePhoto(photo, longest)
  if (Math.min(picture.width, picture.height) < tooSmall) return refuse('too-small', hand)
  const located = locateHand(picture)
  if (!located) return refuse('no-hand', hand)
  const palm = rectifyPalm(picture, located)
  const lines = findLines(palm)
  const quality = judgeQuality(palm)
  const outline = outlineConfidence(located.hand, located.agreement)
  const evidence = palmEvidence(lines)
  const refusal = judgePalm(outline, evidence, quality)
  if (refusal) return refuse(refusal, hand)
  const measured = { photo: picture, located, palm, lines, quality, outline, evidence }
  return { ok: true, features: describeFeatures(hand, measured) }
}

function refuse(refusal: Refusal, hand: Hand): Measurement {
  return { ok: false, problem: { code: 'not-a-palm', message: refusals[refusal].en, field: `${hand}_image` } }
}
