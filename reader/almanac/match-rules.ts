import type { Features, Hand } from '../../contract/features.ts'
import { comparedParts, compareHands } from './compare-hands.ts'
import { readAspect, type Sight } from './read-aspect.ts'
import type { Rule } from './rules/rule.ts'
import { ruleBase } from './rules/rule-base.ts'

/** A rule that holds, and on which hands it was seen to hold. */
export interface Match {
  rule: Rule
  hands: { hand: Hand; sight: Sight }[]
  /** Whether it is one of two hands, or both of them, that it was seen on. */
  ofTwo: boolean
}

/** Below this nothing is said. */
const enough = 0.4

/** Every rule that holds on these hands, in the order of the rule base. */
export function matchRules(hands: Features[]): Match[] {
  return ruleBase.flatMap((rule) => {
    const holding = rule.when.aspect.startsWith('hands.') ? holdTogether(hands, rule) : holdOnEach(hands, rule)
    return holding.length > 0 ? [{ rule, hands: holding, ofTwo: hands.length > 1 }] : []
  })
}

/** How sure a match is: as sure as the surest hand it was seen on. */
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
