import type { Features } from '../../../contract/features.ts'
import { round, shown } from './describe-line.ts'
import type { Finger, Hand } from './hand/hand.ts'
import type { FingerName } from './landmarks/landmark.ts'

type Build = Pick<Features, 'palmRatio' | 'fingerRatio' | 'indexAgainstRing' | 'element'>

/** Index finger length over ring finger length. */
const indexLonger = 1.03
const ringLonger = 0.93
/** Minimum confidence to name an element; otherwise the hand is mixed. */
const named = 0.6

/** Describes the build of a hand, as far as its outline is reliable; `outline` is that reliability, 0 to 1. */
export function describeBuild(hand: Hand, outline: number): Build {
  const whole = hand.wristSeen && hand.isFlat
  const fingers = hand.fingers.length > 0 && !hand.fingers.some(({ cut }) => cut) ? hand.fingers : null
  const palmRatio = whole ? { value: round(hand.palmLength / hand.palmWidth, 2), confidence: shown(outline) } : null
  const fingerRatio =
    fingers && whole
      ? { value: round(lengthOf(fingers, 'middle') / hand.palmLength, 2), confidence: shown(outline * 0.9) }
      : null
  return {
    palmRatio,
    fingerRatio,
    indexAgainstRing: fingers && compare(lengthOf(fingers, 'index') / lengthOf(fingers, 'ring'), outline),
    element: palmRatio && fingerRatio && elementOf(hand.palmLength / hand.palmWidth, fingerRatio.value),
  }
}

function lengthOf(fingers: Finger[], name: FingerName): number {
  const found = fingers.find((finger) => finger.name === name)
  if (!found) throw new RangeError(`no ${name} finger was measured`)
  return found.length
}

function compare(ratio: number, outline: number): Features['indexAgainstRing'] {
  const value = ratio > indexLonger ? 'index-longer' : ratio < ringLonger ? 'ring-longer' : 'about-equal'
  const clear = Math.min(Math.abs(ratio - indexLonger), Math.abs(ratio - ringLonger)) / 0.05
  return { value, confidence: shown(outline * Math.min(1, 0.6 + 0.4 * clear)) }
}

const rise = (x: number) => 1 / (1 + Math.exp(-x))

/** Square or long palm, short or long fingers (common rule of three quarters; F. Gettings's four elements). */
function elementOf(palmRatio: number, fingerRatio: number): NonNullable<Features['element']> {
  const longPalm = rise((palmRatio - 1.22) / 0.05)
  const longFingers = rise((fingerRatio - 0.76) / 0.04)
  const chances = [
    ['earth', (1 - longPalm) * (1 - longFingers)],
    ['air', (1 - longPalm) * longFingers],
    ['fire', longPalm * (1 - longFingers)],
    ['water', longPalm * longFingers],
  ] as const
  const [name, chance] = chances.reduce((best, other) => (other[1] > best[1] ? other : best))
  return chance >= named
    ? { value: name, confidence: shown(chance) }
    : { value: 'mixed', confidence: shown(1 - chance) }
}
