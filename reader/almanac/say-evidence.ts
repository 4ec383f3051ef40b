import type { Language } from '../../contract/reading.ts'
import { sayClass, saySureness } from '../class-words.ts'
import type { Holding, Match } from './match-rules.ts'
import { handNames, join, lineNames, say } from './phrases.ts'
import type { Source } from './read-aspect.ts'
import { capital } from './say-match.ts'

/** What a match rests on, a sentence a hand: "On your left hand the heart line is short and deep, clearly seen." */
export function sayEvidence(match: Match, language: Language): string {
  return match.hands.map((holding) => sayOfHand(holding, language)).join(' ')
}

function sayOfHand({ hand, sights }: Holding, language: Language): string {
  const sources = sights.flatMap(({ from }) => from)
  const sure = saySureness(Math.min(...sources.map(({ confidence }) => confidence)), language)
  const seen = join(
    bySubject(sources).map((group) => saySubject(group, language)),
    language,
  )
  return language === 'hi'
    ? `${handNames[hand][language]} में ${seen}: फ़ोटो में ${sure}।`
    : `${capital(`on ${handNames[hand][language]} ${seen}`)}, ${sure} on the photo.`
}

/** Measurements of one line belong in one clause. */
function bySubject(sources: Source[]): Source[][] {
  const groups = new Map<string, Source[]>()
  for (const source of sources) {
    const subject = source.feature.startsWith('line.') ? (source.feature.split('.')[1] as string) : source.feature
    groups.set(subject, [...(groups.get(subject) ?? []), source])
  }
  return [...groups.values()]
}

function saySubject(sources: Source[], language: Language): string {
  const [{ feature, value }] = sources as [Source]
  if (!feature.startsWith('line.')) return sayWhole(feature, sayClass(feature, value, language), language)
  if (value === 'none' && feature === 'line.fate.seen') return say(noFateLine, language)
  const line = say(lineNames[feature.split('.')[1] as keyof typeof lineNames], language)
  const said = sources.map((source) => sayOfLine(source, language))
  return language === 'hi' ? `${line} ${join(said, language)}` : `the ${line} ${join(said, language)}`
}

const noFateLine = { en: 'there is no fate line', hi: 'भाग्य रेखा नहीं है' }

/** The verbs of a line's parts; of all others, what it is. */
const verbs: Record<string, Record<Language, string>> = {
  endZone: { en: 'ends', hi: 'समाप्त होती है' },
  rises: { en: 'rises', hi: 'निकलती है' },
  reaches: { en: 'goes', hi: 'जाती है' },
}

function sayOfLine({ feature, value }: Source, language: Language): string {
  const verb = verbs[feature.slice(feature.lastIndexOf('.') + 1)] ?? { en: 'is', hi: 'है' }
  const of = sayClass(feature, value, language)
  return language === 'hi' ? `${of} ${verb.hi}` : `${verb.en} ${of}`
}

/** What is said of features that are no line's. */
function sayWhole(feature: string, value: string, language: Language): string {
  const said: Record<string, Record<Language, string>> = {
    element: { en: `the element is ${value}`, hi: `तत्त्व ${value} है` },
    fingerRatio: { en: `the fingers are ${value} beside the palm`, hi: `हथेली के सामने उँगलियाँ ${value} हैं` },
    indexAgainstRing: {
      en: `index and ring finger, side by side: ${value}`,
      hi: `तर्जनी और अनामिका साथ रखने पर ${value}`,
    },
    headLifeOrigin: { en: `head and life line begin ${value}`, hi: `मस्तिष्क और जीवन रेखा का आरंभ: ${value}` },
  }
  return said[feature]?.[language] ?? value
}
