import type { Features, Hand } from '../../contract/features.ts'
import { compareHands } from './compare-hands.ts'
import { shareOf } from './measure/spread.ts'
import { type Seed, seedOf } from './palm-seed.ts'
import { readAspect, type Sight } from './read-aspect.ts'
import { Aspect, conditionsOf, type Rule } from './rules/rule.ts'
import { ruleBase } from './rules/rule-base.ts'

/** A hand that a rule holds on, with what was seen for each of its conditions. */
export interface Holding {
  hand: Hand
  sights: Sight[]
  seed: Seed
}

/** A rule that holds, and the hands it holds on. */
export interface Match {
  rule: Rule
  hands: Holding[]
  /** Whether two hands were read. */
  ofTwo: boolean
  /** Whether what is told before it has named its line in both ways. */
  namedBefore?: boolean
}

/** Lowest confidence that is told: of lines scored lower, fewer than four in five were right by eye. */
export const toldFrom = 0.7

/** All rules that hold on these hands, in rule base order. */
export function matchRules(hands: Features[]): Match[] {
  const views = hands.map(viewOf)
  return ruleBase.flatMap((rule) => {
    const holding = rule.when.aspect.startsWith('hands.') ? holdTogether(views, rule) : holdOnEach(views, rule)
    return holding.length > 0 ? [{ rule, hands: holding, ofTwo: hands.length > 1 }] : []
  })
}

/** The confidence of a match: that of its least certain measurement on its surest hand. */
export function sureness({ hands }: Match): number {
  return Math.max(...hands.map(sureOn))
}

const sureOn = ({ sights }: Holding): number => Math.min(...sights.map(({ confidence }) => confidence))
const againOn = ({ sights }: Holding): number => sights.reduce((all, { again }) => all * again, 1)

/** What a match is told by: how rare it is, in bits, times how sure it is. */
export const weightOf = (match: Match): number => rarityOf(match.rule) * sureness(match)

/** What a reading leads by: the same, with regard to how readily another photo of the palm would show it again. */
export function leadOf({ rule, hands }: Match): number {
  return rarityOf(rule) * Math.max(...hands.map((one) => sureOn(one) * againOn(one) ** 3))
}

/** How rare what a rule looks at is, in bits: 1 if half of all palms show it, 2 for a quarter. */
export const rarityOf = (rule: Rule): number => rarities.get(rule) ?? 0

const rarities = new Map(
  ruleBase.map((rule) => [
    rule,
    conditionsOf(rule).reduce((bits, { aspect, is }) => bits - Math.log2(shareOf(aspect, is)), 0),
  ]),
)

/** A hand with all that it shows, so that each aspect is read once for all rules. */
interface View {
  features: Features
  seed: Seed
  sights: Map<Aspect, Sight>
}

function viewOf(features: Features): View {
  const sights = Aspect.options.flatMap((aspect): [Aspect, Sight][] => {
    const sight = aspect.startsWith('hands.') ? null : readAspect(features, aspect)
    return sight && sight.confidence >= toldFrom ? [[aspect, sight]] : []
  })
  return { features, seed: seedOf(features), sights: new Map(sights) }
}

function holdOnEach(views: View[], rule: Rule): Holding[] {
  return views.flatMap(({ features, seed, sights }) => {
    const found = conditionsOf(rule).flatMap(({ aspect, is }) => {
      const sight = sights.get(aspect)
      return sight?.is === is ? [sight] : []
    })
    return found.length === conditionsOf(rule).length ? [{ hand: features.hand, sights: found, seed }] : []
  })
}

function holdTogether(views: View[], { when }: Rule): Holding[] {
  const together = compareHands(
    views.map(({ features }) => features),
    when.aspect,
  )
  if (together?.is !== when.is) return []
  if (when.aspect !== 'hands.shown' && together.sights.some(({ confidence }) => confidence < toldFrom)) return []
  return views.map(({ features, seed }, at) => ({ hand: features.hand, sights: [together.sights[at]!], seed }))
}
