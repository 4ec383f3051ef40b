import type { Language } from '../../contract/reading.ts'
import { sayClass, saySureness } from '../class-words.ts'
import type { Holding, Match } from './match-rules.ts'
import { bothHands, handNames, join, lineNames, say } from './phrases.ts'
import type { Source } from './read-aspect.ts'
import type { Both } from './rules/both.ts'
import { capital } from './say-match.ts'

/** What a match rests on: "On your left hand the heart line is short and deep, clearly seen on the photo." */
export function sayEvidence({ rule, hands }: Match, language: Language): string {
  const deepest = rule.when.aspect === 'lines.deepest' ? deepestSaid[rule.when.is] : undefined
  const said = hands.map((holding) => (deepest ? say(deepest, language) : saySeen(holding, language)))
  const sure = hands.map((holding) => saySureness(confidenceOf(holding), language))
  if (hands.length > 1 && new Set(said).size === 1 && new Set(sure).size === 1)
    return toSentence(say(bothHands[0] as Both, language), said[0] as string, sure[0] as string, language)
  return hands
    .map(({ hand }, at) => toSentence(handNames[hand][language], said[at] as string, sure[at] as string, language))
    .join(' ')
}

function toSentence(whose: string, seen: string, sure: string, language: Language): string {
  return language === 'hi'
    ? `${whose} में ${seen}: फ़ोटो में ${sure}।`
    : `${capital(`on ${whose} ${seen}`)}, ${sure} on the photo.`
}

const sourcesOf = ({ sights }: Holding): Source[] => sights.flatMap(({ from }) => from)
const confidenceOf = (holding: Holding): number => Math.min(...sourcesOf(holding).map(({ confidence }) => confidence))

function saySeen(holding: Holding, language: Language): string {
  const groups = bySubject(sourcesOf(holding))
  return (
    sayInCommon(groups, language) ??
    join(
      groups.map((group) => saySubject(group, language)),
      language,
    )
  )
}

/** Two lines of which the same is said, in one clause; null if there are none. */
function sayInCommon(groups: Source[][], language: Language): string | null {
  const [one, other] = groups.map(([source]) => source)
  if (!one || !other || groups.some((group) => group.length > 1) || verbOf(one) !== is || verbOf(other) !== is)
    return null
  if (!one.feature.startsWith('line.') || !other.feature.startsWith('line.')) return null
  const [first, second] = [one, other].map((source) => nameLine(source, language))
  const value = sayWithin(one.feature, one.value, language)
  if (value !== sayWithin(other.feature, other.value, language)) return null
  return language === 'hi'
    ? `${first} और ${second} दोनों ${value} हैं`
    : `the ${first} and the ${second} are both ${value}`
}

const nameLine = ({ feature }: Source, language: Language): string =>
  say(lineNames[feature.split('.')[1] as keyof typeof lineNames], language)

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
  if (!feature.startsWith('line.')) return sayWhole(feature, sayWithin(feature, value, language), language)
  if (value === 'none' && feature === 'line.fate.seen') return say(noFateLine, language)
  const line = nameLine(sources[0] as Source, language)
  return language === 'hi' ? `${line} ${sayClasses(sources, language)}` : `the ${line} ${sayClasses(sources, language)}`
}

/** What was measured on one line, with its verbs: "is short and ends in the middle of the palm". */
export function sayClasses(sources: Pick<Source, 'feature' | 'value'>[], language: Language): string {
  const said = inOrder[language].flatMap((verb) => {
    const classes = sources
      .filter((source) => verbOf(source) === verb)
      .map((source) => sayWithin(source.feature, source.value, language))
    if (classes.length === 0) return []
    const all = join(classes, language)
    return [language === 'hi' ? `${all} ${verb.hi}` : `${verb.en} ${all}`]
  })
  return join(said, language)
}

/** Which of three depths is the largest, their classes alone may not show. */
const deepestSaid: Record<string, Both> = {
  heart: { en: 'the heart line is deeper than head and life line', hi: 'हृदय रेखा मस्तिष्क और जीवन रेखा से गहरी है' },
  head: { en: 'the head line is deeper than heart and life line', hi: 'मस्तिष्क रेखा हृदय और जीवन रेखा से गहरी है' },
  life: { en: 'the life line is deeper than heart and head line', hi: 'जीवन रेखा हृदय और मस्तिष्क रेखा से गहरी है' },
  balanced: {
    en: 'heart, head and life line are about equally deep',
    hi: 'हृदय, मस्तिष्क और जीवन रेखा लगभग बराबर गहरी हैं',
  },
}

/** A measured class within a sentence; a clear line would be "clear, clearly seen". */
export function sayWithin(feature: string, value: string, language: Language): string {
  const within = feature === 'fingerRatio' && value === 'medium' ? neitherLongNorShort : inSentence[value]
  return within ? say(within, language) : sayClass(feature, value, language)
}

const inSentence: Record<string, Both> = {
  medium: { en: 'of middle length', hi: 'मध्यम लंबाई की' },
  clear: { en: 'well marked', hi: 'अच्छी तरह खिंची' },
}
const neitherLongNorShort = { en: 'neither long nor short', hi: 'न लंबी न छोटी' }
const noFateLine = { en: 'no fate line runs up the middle', hi: 'बीच से ऊपर जाती कोई भाग्य रेखा नहीं' }

interface Verb {
  en: string
  hi: string
}
const is: Verb = { en: 'is', hi: 'है' }
const rises: Verb = { en: 'rises', hi: 'निकलती है' }
const goes: Verb = { en: 'goes', hi: 'जाती है' }
const ends: Verb = { en: 'ends', hi: 'समाप्त होती है' }
const inOrder: Record<Language, readonly Verb[]> = { en: [is, rises, goes, ends], hi: [rises, goes, ends, is] }

function verbOf({ feature }: Pick<Source, 'feature'>): Verb {
  const part = feature.slice(feature.lastIndexOf('.') + 1)
  return part === 'endZone' ? ends : part === 'rises' ? rises : part === 'reaches' ? goes : is
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
