import type { Features, Line } from '../../contract/features.ts'
import { readAspect, type Sight } from './read-aspect.ts'
import type { Aspect } from './rules/rule.ts'

/** What both hands show together; null if the aspect needs a line that one of them lacks. */
export function compareHands(hands: Features[], aspect: Aspect): Sight | null {
  const [one, other] = hands
  if (!one) return null
  if (aspect === 'hands.shown') return shown(hands)
  const name = aspect.slice('hands.'.length) as Line['name']
  const here = one.lines.find((line) => line.name === name)
  const there = other?.lines.find((line) => line.name === name)
  if (!here || !there) return null
  const alike = here.lengthBand === there.lengthBand && here.curvatureBand === there.curvatureBand
  return {
    is: alike ? 'alike' : 'unlike',
    measure: null,
    confidence: Math.min(here.confidence, there.confidence),
    from: [],
  }
}

function shown(hands: Features[]): Sight {
  const is = hands.length > 1 ? 'both' : (hands[0] as Features).hand
  const confidence = Math.max(...hands.map((hand) => hand.palmEvidence))
  return { is, measure: null, confidence, from: [{ feature: 'hand', value: is, measure: null }] }
}

/** The parts of a line that are compared between hands. */
export function comparedParts(features: Features, aspect: Aspect): Sight['from'] {
  const name = aspect.slice('hands.'.length)
  const parts = [`line.${name}.lengthBand`, `line.${name}.curvatureBand`] as Aspect[]
  return parts.flatMap((part) => readAspect(features, part)?.from ?? [])
}
