import type { Hand } from '../../contract/features.ts'
import type { Evidence, Finding, Language } from '../../contract/reading.ts'
import { onHand, sayClass } from '../class-words.ts'
import { type Match, sureness } from './match-rules.ts'
import { aspectTitles, handNames, join, lineNames, sameHand, say, sides } from './phrases.ts'
import type { Both } from './rules/rule.ts'

/** Observations less certain than this are worded with a caveat. */
const unsure = 0.65
const shown = (confidence: number) => Math.round(Math.min(0.9, confidence) * 100) / 100

/** Writes a matched rule as a finding with its evidence. */
export function writeFinding(match: Match, language: Language): Finding {
  const hand = handOf(match)
  const [title, observation, meaning] = [titleOf(match), observe(match, language), say(match.rule.meaning, language)]
  return {
    id: `${match.rule.id}.${hand}`,
    hand,
    subject: match.rule.subject,
    title: say(title, language),
    observation,
    meaning,
    rules: [match.rule.id],
    evidence: match.hands.flatMap(({ hand: one, sight }) =>
      sight.from.map((from) => evidence(match, one, from, sight.confidence, language)),
    ),
  }
}

/** The observation in words; `again` if the previous sentence named the hand, which is repeated only if there are two. */
export function observe(match: Match, language: Language, again = false): string {
  const hand = handOf(match)
  const name = again && !match.ofTwo ? sameHand : handNames[hand]
  const sentence = say(match.rule.observation, language)
    .replaceAll('{hand}', say(name, language))
    .replaceAll('{measure}', measuresOf(match, language))
  if (sureness(match) >= unsure) return sentence
  return language === 'hi'
    ? `जहाँ तक फ़ोटो दिखाती है, ${sentence}`
    : `As far as the photo shows, ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`
}

/** The measured numbers, with their hands if they differ. */
function measuresOf({ hands }: Match, language: Language): string {
  const numbers = hands.flatMap(({ hand, sight }) =>
    sight.measure === null ? [] : [{ number: sight.measure.toFixed(2), side: say(sides[hand], language) }],
  )
  const [first] = numbers
  if (first && numbers.every(({ number }) => number === first.number)) return first.number
  return join(
    numbers.map(({ number, side }) => `${number} (${side})`),
    language,
  )
}

export function handOf(match: Match): Hand | 'both' {
  return match.hands.length > 1 ? 'both' : (match.hands[0]?.hand ?? 'both')
}

function titleOf({ rule }: Match): Both {
  const whole = aspectTitles[rule.when.aspect]
  if (whole) return whole
  const [, line, part] = rule.when.aspect.split('.') as [string, keyof typeof lineNames, string]
  const [name, aspect] = [lineNames[line], aspectTitles[part] as Both]
  const capital = name.en.charAt(0).toUpperCase() + name.en.slice(1)
  return { en: `${capital}: ${aspect.en}`, hi: `${name.hi}: ${aspect.hi}` }
}

function evidence(
  match: Match,
  hand: Hand,
  from: Match['hands'][number]['sight']['from'][number],
  confidence: number,
  language: Language,
): Evidence {
  const value = sayClass(from.feature, from.value, language)
  const measured = from.measure === null ? value : `${value} (${from.measure.toFixed(2)})`
  return {
    source: from.feature === 'hand' ? 'tradition' : 'measured',
    feature: from.feature,
    value: match.ofTwo && from.feature !== 'hand' ? onHand(hand, measured, language) : measured,
    confidence: shown(confidence),
  }
}
