import type { Features, Hand } from '../../contract/features.ts'
import { type Language, SectionKey } from '../../contract/reading.ts'
import { allTold, oppositesOf, type Told } from './choose-told.ts'
import { leadOf, type Match } from './match-rules.ts'
import { choose } from './palm-seed.ts'
import { behind, bothBehind, handNames, say } from './phrases.ts'
import type { Both } from './rules/both.ts'
import { capital, explainOtherwise, handOf, seedOfMatch } from './say-match.ts'
import { firstAlone, firstPair, nextAlone, nextPair } from './skeletons.ts'

/** Findings that a summary names. */
const named = 4

/**
 * Writes one to four sentences: the rarest and surest findings, and what the first of them means. `refused` is a hand
 * with an unreadable photo.
 */
export function writeSummary(hands: Features[], told: Told, refused: Hand[], language: Language): string {
  const leading = leadingOf(told)
  const [first] = leading
  if (!first) return [sayLinesOnly(hands, language), ...sayRefused(refused, language)].join(' ')
  const meaning = handOf(first) === 'both' || !first.ofTwo ? explainOtherwise(first, language) : null
  return [
    write(leading.slice(0, 2), firstAlone, firstPair, language),
    ...(meaning === null ? [] : [meaning]),
    ...(leading.length > 2 ? [write(leading.slice(2), nextAlone, nextPair, language)] : []),
    ...sayRefused(refused, language),
  ].join(' ')
}

/** The findings that a reading leads with: the weightiest of each section's own, none opposed to one before it. */
export function leadingOf(told: Told): Match[] {
  const byWeight = (matches: Match[]) => matches.toSorted((a, b) => leadOf(b) - leadOf(a))
  const own = (matches: Match[]) => byWeight(matches.filter(({ rule }) => !rule.last && !rule.fallback))
  const tops = byWeight(SectionKey.options.flatMap((key) => own(told[key]).slice(0, 1)))
  const rest = own(allTold(told)).filter((match) => !tops.includes(match))
  const fitting: Match[] = []
  for (const match of [...tops, ...rest]) if (oppositesOf(match, fitting).length === 0) fitting.push(match)
  const leading = fitting.slice(0, named)
  const other = fitting.find((match) => !leading.some((one) => one.hands[0]?.hand === match.hands[0]?.hand))
  // Of two hands, both have a place.
  return other && leading.length === named ? [...leading.slice(0, -1), other] : leading
}

function write(matches: Match[], alone: readonly Both[], pair: readonly Both[], language: Language): string {
  const [first, second] = matches as [Match, Match | undefined]
  const purpose = matches.map(({ rule }) => rule.id).join(' ')
  const sentence = say(choose(second ? pair : alone, purpose, seedOfMatch(first)), language)
  const [a, b] = nameGists(first, second, language)
  return sentence.replace('{a}', a).replace('{A}', capital(a)).replace('{b}', b)
}

/** The gists of findings, with their hands if two were read; a hand that both hold on is named once. */
function nameGists(first: Match, second: Match | undefined, language: Language): [string, string] {
  const gist = ({ rule }: Match) => say(rule.gist, language)
  if (!first.ofTwo) return [gist(first), second ? gist(second) : '']
  const named = (match: Match) => `${gist(match)} ${say(behind[handOf(match)], language)}`
  if (!second) return [named(first), '']
  if (handOf(first) !== handOf(second)) return [named(first), named(second)]
  return [gist(first), `${gist(second)} ${say(bothBehind[handOf(first)], language)}`]
}

function sayLinesOnly(hands: Features[], language: Language): string {
  const [one, ...more] = hands as [Features, ...Features[]]
  if (language === 'hi')
    return `${more.length > 0 ? 'आपके दोनों हाथों' : handNames[one.hand].hi} में इतना कम साफ़ दिखा कि कोई बात सबसे पहले नहीं कही जा सकती।`
  const where = more.length > 0 ? 'your two hands' : handNames[one.hand].en
  return `Too little of ${where} could be seen surely enough for anything to come first.`
}

function sayRefused([hand]: Hand[], language: Language): string[] {
  if (!hand) return []
  const name = say(handNames[hand], language)
  return language === 'hi'
    ? [`${name} की फ़ोटो मापी नहीं जा सकी, इसलिए उसके बारे में कुछ नहीं कहा गया।`]
    : [`The photo of ${name} could not be measured, so nothing is said of it.`]
}
