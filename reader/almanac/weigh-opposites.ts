import type { Hand } from '../../contract/features.ts'
import { type Language, SectionKey } from '../../contract/reading.ts'
import type { Told } from './choose-told.ts'
import type { Match } from './match-rules.ts'
import { choose } from './palm-seed.ts'
import { say } from './phrases.ts'
import { findOpposites, type Opposites } from './rules/claims.ts'
import { seedOfMatch } from './say-match.ts'

/** Opposites that are both told of a hand, and the section in which the second of them is told. */
export interface Weighed {
  section: SectionKey
  hand: Hand
  opposites: Opposites
  match: Match
}

/** All opposites told of the same hand, each once. */
export function findWeighed(told: Told): Weighed[] {
  const weighed: Weighed[] = []
  const before: Match[] = []
  for (const section of SectionKey.options)
    for (const match of told[section]) {
      for (const earlier of before) {
        const opposites = findOpposites(earlier.rule.claims, match.rule.claims)
        const hand = sharedHand(earlier, match)
        if (opposites && hand && !weighed.some((one) => one.opposites === opposites))
          weighed.push({ section, hand, opposites, match })
      }
      before.push(match)
    }
  return weighed
}

/** Whether two findings say opposite things of one hand. */
export const areOpposed = (one: Match, other: Match): boolean =>
  findOpposites(one.rule.claims, other.rule.claims) !== undefined && sharedHand(one, other) !== null

/** The sentences that weigh opposites in a section, of one hand or of all. */
export function weighOpposites(key: SectionKey, told: Told, hand: Hand | null, language: Language): string[] {
  return findWeighed(told)
    .filter((one) => one.section === key && (hand === null || one.hand === hand))
    .map(({ opposites: { pair, weighed }, match }) => say(choose(weighed, pair.join(' '), seedOfMatch(match)), language))
}

function sharedHand(one: Match, other: Match): Hand | null {
  return one.hands.find(({ hand }) => other.hands.some((also) => also.hand === hand))?.hand ?? null
}
