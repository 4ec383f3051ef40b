import type { Hand } from '../../contract/features.ts'
import type { Language } from '../../contract/reading.ts'
import type { Holding, Match } from './match-rules.ts'
import { choose, type Seed } from './palm-seed.ts'
import {
  bothHands,
  handNames,
  lineNames,
  linesNamedBefore,
  linesOfOne,
  linesOfTwo,
  lineTerms,
  onlyHand,
  say,
} from './phrases.ts'
import { type Wordings, wordingsOf } from './rules/rule.ts'

/** The hand that a match holds on. */
export function handOf({ hands }: Match): Hand | 'both' {
  return hands.length > 1 ? 'both' : (hands[0]?.hand ?? 'both')
}

/** The measurements that choose a match's wordings: its first hand's. */
export const seedOfMatch = ({ hands }: Match): Seed => (hands[0] as Holding).seed

/** What is observed, in the wording of this palm. */
export const observe = (match: Match, language: Language): string => sayOf(match, 'observation', language)

/** What it means, in the wording of this palm. */
export const explain = (match: Match, language: Language): string => sayOf(match, 'meaning', language)

/** What its hand might try, in the wording of this palm; null if there is nothing. */
export const advise = (match: Match, language: Language): string | null =>
  match.rule.advice ? say(chosen(match, 'advice', match.rule.advice), language) : null

/** Both, one after the other. */
export const tell = (match: Match, language: Language): string =>
  `${observe(match, language)} ${explain(match, language)}`

/** Another wording of what it means; null if there is one only. */
export function explainOtherwise(match: Match, language: Language): string | null {
  const { rule } = match
  const used = chosen(match, 'meaning', rule.meaning)
  const others = wordingsOf(rule.meaning).filter((one) => one !== used)
  if (others.length === 0) return null
  return name(match, say(choose(others, `${rule.id} again`, seedOfMatch(match)), language), language)
}

function sayOf(match: Match, part: 'observation' | 'meaning', language: Language): string {
  return name(match, say(chosen(match, part, match.rule[part]), language), language)
}

function chosen(match: Match, part: string, wordings: Wordings) {
  return choose(wordingsOf(wordings), `${match.rule.id} ${part}`, seedOfMatch(match))
}

/** Puts the names of lines and hands in the places that a text holds for them. */
function name(match: Match, text: string, language: Language): string {
  const named = text.replaceAll(/\{(hand|heart|head|life)\}/giu, (_, place: string) => {
    const of = nameOf(match, place.toLowerCase() as Place, language)
    return /^[A-Z]/.test(place) ? capital(of) : of
  })
  return named.replaceAll(/,(?=[,.;:])/g, '')
}

type Place = 'hand' | keyof typeof lineTerms

function nameOf(match: Match, place: Place, language: Language): string {
  const hand = nameOfHand(match, language)
  if (place === 'hand') return hand
  const line = say(lineNames[place], language)
  const ways = match.ofTwo ? linesOfTwo : match.namedBefore ? linesNamedBefore : linesOfOne
  return say(choose(ways, `${match.rule.id} line`, seedOfMatch(match)), language)
    .replace('{line}', line)
    .replace('{hand}', hand)
    .replace('{term}', lineTerms[place])
}

function nameOfHand(match: Match, language: Language): string {
  const hand = handOf(match)
  const ways = hand === 'both' ? bothHands : match.ofTwo ? [handNames[hand]] : onlyHand(hand)
  return say(choose(ways, `${match.rule.id} hand`, seedOfMatch(match)), language)
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
