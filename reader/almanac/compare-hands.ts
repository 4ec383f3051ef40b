import type { Features, LineName } from '../../contract/features.ts'
import { readAspect, type Sight } from './read-aspect.ts'
import type { Aspect } from './rules/rule.ts'

/** What hands show together, and what each of them shows of it, in the same order. */
export interface Comparison {
  is: string
  sights: Sight[]
}

/** Compares hands; null if the aspect needs a line that one of them lacks. */
export function compareHands(hands: Features[], aspect: Aspect): Comparison | null {
  if (aspect === 'hands.shown') return shown(hands)
  if (hands.length < 2) return null
  const name = aspect.slice('hands.'.length) as LineName
  const parts = hands.map((features) => comparedParts(features, name))
  const [one, other] = parts
  if (!one || !other) return null
  const is = one.every((sight, at) => sight.is === other[at]?.is) ? 'alike' : 'unlike'
  return { is, sights: parts.flatMap((sights) => (sights ? [joined(is, sights)] : [])) }
}

function shown(hands: Features[]): Comparison | null {
  const [first] = hands
  if (!first) return null
  const is = hands.length > 1 ? 'both' : first.hand
  const sights = hands.map(({ palmEvidence: confidence }): Sight => {
    return { is, confidence, again: 1, from: [{ feature: 'hand', value: is, measure: null, confidence }] }
  })
  return { is, sights }
}

/** The parts of a line that are compared between hands: its length and its bend. */
function comparedParts(features: Features, name: LineName): Sight[] | null {
  const sights = (['lengthBand', 'curvatureBand'] as const).map((part) => readAspect(features, `line.${name}.${part}`))
  return sights.every((sight) => sight !== null) ? sights : null
}

function joined(is: string, sights: Sight[]): Sight {
  return {
    is,
    confidence: Math.min(...sights.map(({ confidence }) => confidence)),
    again: Math.min(...sights.map(({ again }) => again)),
    from: sights.flatMap(({ from }) => from),
  }
}
