import type { Hand } from '../../contract/features.ts'
import { type Language, SectionKey } from '../../contract/reading.ts'
import { oppositesOf, type Told } from './choose-told.ts'
import type { Match } from './match-rules.ts'
import { choose } from './palm-seed.ts'
import { behind, say } from './phrases.ts'
import type { Opposites } from './rules/opposites/pair.ts'
import { seedOfMatch } from './say-match.ts'
import { idOf } from './write-finding.ts'

/** Opposites that are both told of a hand, and where the second of them is told. */
export interface Weighed {
  section: SectionKey
  match: Match
  opposites: Opposites
  /** The hands that show both. */
  hands: Hand[]
}

/** All opposites told of the same hand, each once. */
export function findWeighed(told: Told): Weighed[] {
  const weighed: Weighed[] = []
  const before: Match[] = []
  for (const section of SectionKey.options)
    for (const match of told[section]) {
      for (const opposites of oppositesOf(match, before))
        if (!weighed.some((one) => one.opposites === opposites))
          weighed.push({ section, match, opposites, hands: handsOf(opposites, match, before) })
      before.push(match)
    }
  return weighed
}

/** The hands on which a match and one before it are these opposites. */
const handsOf = (opposites: Opposites, match: Match, before: Match[]): Hand[] =>
  match.hands
    .map((holding) => ({ ...match, hands: [holding] }))
    .filter((onOne) => oppositesOf(onOne, before).includes(opposites))
    .map((onOne) => (onOne.hands[0] as Match['hands'][number]).hand)

/** The sentences that weigh what a match tells against what was told before it. */
export function weighOpposites(told: Told, id: string, language: Language): string[] {
  return findWeighed(told)
    .filter(({ match }) => idOf(match) === id)
    .map(({ opposites: { pair, weighed }, match, hands }) => {
      const sentence = say(choose(weighed, pair.join(' '), seedOfMatch(match)), language)
      // Said of both hands, it would else be taken for both.
      return match.hands.length > hands.length ? nameHand(sentence, hands[0] as Hand, language) : sentence
    })
}

/** A sentence with the hand that it is true of before its full stop. */
const nameHand = (sentence: string, hand: Hand, language: Language): string =>
  sentence.replace(/(?=[.।]$)/u, ` ${say(behind[hand], language)}`)
