import type { Hand as Side } from '../../../../contract/features.ts'
import type { Mask } from '../pixels/raster.ts'
import { dot, turn } from '../pixels/vector.ts'
import { type Aim, aimHand } from './aim-hand.ts'
import { arrangeFingers } from './arrange-fingers.ts'
import { findBody } from './find-body.ts'
import { findTips } from './find-tips.ts'
import { fitFrame } from './fit-frame.ts'
import type { Hand, Tip } from './hand.ts'
import { measureFingers } from './measure-fingers.ts'
import { scoreHand } from './score-hand.ts'

const fingersOfAHand = 5

/** Reads a mask as a hand; null when it is too small to be one. Whether it looks like one is in its score. */
export function analyseHand(mask: Mask): Hand | null {
  const body = findBody(mask)
  if (!body) return null
  const peaks = findTips(body)
  const tips = mostProminent(peaks)
  const aim = aimHand(body, arrangeFingers(body, tips))
  const fit = fitFrame(body, aim)
  const fingers = measureFingers(body, aim)
  const { arrangement, valleys, up } = aim
  const doubts = [...arrangement.doubts, ...fit.doubts]
  const score = scoreHand({ body, fit, fingers, valleys, peaks: peaks.length, used: tips.length }, doubts)
  const { thumbFound } = arrangement
  return { ...body, ...fit, tips, valleys, fingers, thumbFound, thumbSide: sideOfThumb(aim), up, doubts, score }
}

function mostProminent(tips: Tip[]): Tip[] {
  if (tips.length <= fingersOfAHand) return tips
  const kept = [...tips].sort((a, b) => b.prominence - a.prominence).slice(0, fingersOfAHand)
  return kept.sort((a, b) => a.index - b.index)
}

/** With the fingers turned up, the thumb lies where `across` comes from. */
function sideOfThumb({ across, down }: Aim): Side {
  const right = turn({ x: -down.x, y: -down.y })
  return dot(across, right) < 0 ? 'right' : 'left'
}
