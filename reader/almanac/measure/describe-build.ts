import type { Features } from '../../../contract/features.ts'
import { round, shown } from './describe-line.ts'
import type { Finger, Hand } from './hand/hand.ts'
import type { FingerName } from './landmarks/landmark.ts'
import { classOf, clearnessOf } from './spread.ts'

type Build = Pick<Features, 'palmRatio' | 'fingerRatio' | 'indexAgainstRing' | 'element'>

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
  const clear = clearnessOf('indexAgainstRing', ratio, 8)
  return { value: classOf('indexAgainstRing', ratio), confidence: shown(outline * (0.5 + 0.5 * clear)) }
}

const rise = (x: number) => 1 / (1 + Math.exp(-x))

/**
 * Square or long palm, short or long fingers (common rule of three quarters; F. Gettings's four elements), divided at
 * the medians of the development photos; the widths are six and two times what two photos of a palm differ by.
 */
function elementOf(palmRatio: number, fingerRatio: number): NonNullable<Features['element']> {
  const longPalm = rise((palmRatio - 1.25) / 0.03)
  const longFingers = rise((fingerRatio - 0.76) / 0.02)
  const chances = [
    ['earth', (1 - longPalm) * (1 - longFingers)],
    ['air', (1 - longPalm) * longFingers],
    ['fire', longPalm * (1 - longFingers)],
    ['water', longPalm * longFingers],
  ] as const
  const [name, chance] = chances.reduce((best, other) => (other[1] > best[1] ? other : best))
  return chance >= named
    ? { value: name, confidence: shown(chance) }
    : { value: 'mixed', confidence: shown(1 - chance / 2) }
}
