import type { Features, Hand } from '../../contract/features.ts'
import { comparedParts, compareHands } from './compare-hands.ts'
import { readAspect, type Sight } from './read-aspect.ts'
import type { Rule } from './rules/rule.ts'
import { ruleBase } from './rules/rule-base.ts'

/** A rule that holds, and the hands it holds on. */
export interface Match {
  rule: Rule
  hands: { hand: Hand; sight: Sight }[]
  /** Whether it holds on only one of two hands, or on both. */
  ofTwo: boolean
}

/** Findings less certain than this are omitted. */
const enough = 0.4

/** All rules that hold on these hands, in rule base order. */
export function matchRules(hands: Features[]): Match[] {
  return ruleBase.flatMap((rule) => {
    const holding = rule.when.aspect.startsWith('hands.') ? holdTogether(hands, rule) : holdOnEach(hands, rule)
    return holding.length > 0 ? [{ rule, hands: holding, ofTwo: hands.length > 1 }] : []
  })
}

/** The confidence of a match: the highest among its hands. */
export function sureness(match: Match): number {
  return Math.max(...match.hands.map(({ sight }) => sight.confidence))
}

function holdOnEach(hands: Features[], { when }: Rule): Match['hands'] {
  return hands.flatMap((features) => {
    const sight = readAspect(features, when.aspect)
    return sight && sight.is === when.is && sight.confidence >= enough ? [{ hand: features.hand, sight }] : []
  })
}

function holdTogether(hands: Features[], { when }: Rule): Match['hands'] {
  const together = compareHands(hands, when.aspect)
  if (!together || together.is !== when.is) return []
  return hands.map((features) => {
    const from = together.from.length > 0 ? together.from : comparedParts(features, when.aspect)
    return { hand: features.hand, sight: { ...together, from } }
  })
}
