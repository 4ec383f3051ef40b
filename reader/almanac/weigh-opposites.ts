import { type Language, SectionKey } from '../../contract/reading.ts'
import { oppositesOf, type Told } from './choose-told.ts'
import type { Match } from './match-rules.ts'
import { choose } from './palm-seed.ts'
import { say } from './phrases.ts'
import type { Opposites } from './rules/opposites/pair.ts'
import { seedOfMatch } from './say-match.ts'
import { idOf } from './write-finding.ts'

/** Opposites that are both told of a hand, and where the second of them is told. */
export interface Weighed {
  section: SectionKey
  match: Match
  opposites: Opposites
}

/** All opposites told of the same hand, each once. */
export function findWeighed(told: Told): Weighed[] {
  const weighed: Weighed[] = []
  const before: Match[] = []
  for (const section of SectionKey.options)
    for (const match of told[section]) {
      for (const opposites of oppositesOf(match, before))
        if (!weighed.some((one) => one.opposites === opposites)) weighed.push({ section, match, opposites })
      before.push(match)
    }
  return weighed
}

/** The sentences that weigh what a match tells against what was told before it. */
export function weighOpposites(told: Told, id: string, language: Language): string[] {
  return findWeighed(told)
    .filter(({ match }) => idOf(match) === id)
    .map(({ opposites: { pair, weighed }, match }) =>
      say(choose(weighed, pair.join(' '), seedOfMatch(match)), language),
    )
}
