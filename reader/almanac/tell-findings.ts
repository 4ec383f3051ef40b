import type { Features } from '../../contract/features.ts'
import type { Language, SectionKey } from '../../contract/reading.ts'
import type { Match } from './match-rules.ts'
import { fateNotSeen, join, nothingSeen, say } from './phrases.ts'
import { sources } from './rules/sources.ts'
import { observe, writeFinding } from './write-finding.ts'
import { tellsFate, writeSection } from './write-section.ts'

const atOnce = 3

/** The first few; one hand's part is never described without the other's. */
function atFirst(matches: Match[]): Match[] {
  const last = matches[atOnce - 1]?.rule.when.aspect
  return matches.filter(({ rule }, at) => at < atOnce || (at === atOnce && rule.when.aspect === last))
}

/** The first few findings of a section, or those on one part of a line. */
export function tellSection(key: SectionKey, matches: Match[], part: string | null, language: Language): string {
  if (key === 'guidance') return writeSection(key, matches, language).text
  const own = matches.filter(({ rule }) => rule.section === key)
  const narrowed = part ? onPart(part, key, matches) : []
  if (isRare(part) && narrowed.length === 0) return noneFound[part][language]
  const chosen = atFirst(narrowed.length > 0 ? narrowed : own)
  const said = chosen.length > 0 ? tell(chosen, language) : say(nothingSeen[key], language)
  const more = own.length > chosen.length && narrowed.length === 0 ? [offerMore[language]] : []
  return [said, ...(key === 'work' && !tellsFate(own) ? [say(fateNotSeen, language)] : []), ...more].join('\n\n')
}

/** The findings on one part of a line, in whichever section they are. */
export function tellPart(part: string, matches: Match[], language: Language): string {
  const chosen = matches.filter(({ rule }) => rule.when.aspect.endsWith(part))
  if (chosen.length > 0) return tell(chosen, language)
  return (isRare(part) ? noneFound[part] : notMeasuredHere)[language]
}

/** Where two lines begin concerns both, though it belongs to one section only. */
function onPart(part: string, key: SectionKey, matches: Match[]): Match[] {
  return matches.filter(
    ({ rule }) => rule.when.aspect.endsWith(part) && (rule.section === key || part === 'headLifeOrigin'),
  )
}

/** The findings a first answer left out, with their advice. */
export function tellMore(key: SectionKey, matches: Match[], language: Language): string {
  const own = matches.filter(({ rule }) => rule.section === key)
  const rest = own.slice(atFirst(own).length)
  const advice = own.flatMap(({ rule }) => (rule.advice ? [say(rule.advice, language)] : [])).slice(0, 2)
  const said = [...(rest.length > 0 ? [tell(rest, language)] : []), ...advice]
  if (said.length > 0) return said.join('\n\n')
  return language === 'hi'
    ? 'इस विषय में मापी गई सब बातें कही जा चुकी हैं। चाहें तो पूछिए कि वे किस आधार पर कही गईं।'
    : 'All that was measured on this has been said. If you like, ask what it rests on.'
}

/** Why a section says what it says: measurements, confidence, and books. */
export function tellEvidence(key: SectionKey, matches: Match[], part: string | null, language: Language): string {
  const own = matches.filter(({ rule }) => rule.section === key)
  const narrowed = part ? onPart(part, key, matches) : []
  const chosen = narrowed.length > 0 ? narrowed : own
  if (chosen.length === 0) return say(nothingSeen[key], language)
  const lines = chosen.map((match) => {
    const { title, evidence, meaning } = writeFinding(match, language)
    const sure = Math.max(...evidence.map(({ confidence }) => confidence))
    const values = evidence.map(({ value }) => value).join('; ')
    return language === 'hi'
      ? `- **${title}**: ${values} (भरोसा ${percent(sure)})। ${meaning}`
      : `- **${title}**: ${values} (confidence ${percent(sure)}). ${meaning}`
  })
  const books = join([...new Set(chosen.flatMap(({ rule }) => rule.sources.map((key) => sources[key])))], language)
  return language === 'hi'
    ? `यह फ़ोटो में मापी गई इन बातों पर टिका है:\n\n${lines.join('\n')}\n\nअर्थ परंपरा से लिए गए हैं (${books})।`
    : `It rests on what was measured on the photo:\n\n${lines.join('\n')}\n\nThe meanings come from the tradition (${books}).`
}

/** The measurement confidence of each line. */
export function tellConfidence(hands: Features[], language: Language): string {
  const lines = hands.flatMap(({ hand, lines }) =>
    lines.map(({ name, confidence }) => `- ${handLine(hand, name, language)}: ${percent(confidence)}`),
  )
  return language === 'hi'
    ? `मापने का भरोसा, हर रेखा के लिए (90 % से अधिक कभी नहीं कहा जाता):\n\n${lines.join('\n')}\n\nरेखाओं के अर्थ परंपरा हैं, विज्ञान नहीं।`
    : `How sure the measuring is, line by line (never told as more than 90 %):\n\n${lines.join('\n')}\n\nWhat the lines mean is tradition, not science.`
}

const isRare = (part: string | null): part is keyof typeof noneFound => part !== null && part in noneFound

/** Features checked on every line, but seldom found. */
const noneFound = {
  gaps: {
    en: 'No break was measured on it surely enough to be told.',
    hi: 'इसमें कोई टूटन इतने भरोसे से नहीं मापी गई कि बताई जा सके।',
  },
  forks: {
    en: 'No fork was measured on it surely enough to be told.',
    hi: 'इसमें कोई शाखा इतने भरोसे से नहीं मापी गई कि बताई जा सके।',
  },
}
const notMeasuredHere = {
  en: 'That was not measured on the photo, so nothing is said of it.',
  hi: 'यह फ़ोटो में नहीं मापा गया, इसलिए इस पर कुछ नहीं कहा गया।',
}
const offerMore = { en: 'There is more on this if you ask for it.', hi: 'इस पर और भी है, चाहें तो पूछिए।' }
const names = {
  heart: { en: 'Heart line', hi: 'हृदय रेखा' },
  head: { en: 'Head line', hi: 'मस्तिष्क रेखा' },
  life: { en: 'Life line', hi: 'जीवन रेखा' },
}
const sides = { left: { en: 'left hand', hi: 'बायाँ हाथ' }, right: { en: 'right hand', hi: 'दायाँ हाथ' } }

function handLine(hand: Features['hand'], name: keyof typeof names, language: Language): string {
  return `${names[name][language]}, ${sides[hand][language]}`
}

function percent(confidence: number): string {
  return `${Math.round(confidence * 100)} %`
}

function tell(matches: Match[], language: Language): string {
  return matches
    .map((match, at) => `${observe(match, language, at > 0)} ${say(match.rule.meaning, language)}`)
    .join('\n\n')
}
