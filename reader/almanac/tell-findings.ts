import type { Features, Hand, LineName } from '../../contract/features.ts'
import type { Language, SectionKey } from '../../contract/reading.ts'
import { saySureness } from '../class-words.ts'
import type { Dialogue } from '../reader.ts'
import { allTold, oppositesOf, type Told } from './choose-told.ts'
import { type Match, toldFrom, weightOf } from './match-rules.ts'
import { handNames, join, lineNames, nothingSeen, say } from './phrases.ts'
import { readAspect } from './read-aspect.ts'
import { sources } from './rules/sources.ts'
import { unheardOf } from './said-before.ts'
import { sayClasses, sayEvidence } from './say-evidence.ts'
import { advise, explain, explainOtherwise, handOf, observe, tell } from './say-match.ts'
import { leadingOf } from './write-summary.ts'

/** A section's weightiest finding on each hand, in other words than the reading has, and what it rests on. */
export function tellSection(key: SectionKey, told: Told, language: Language): string {
  if (key === 'guidance') return tellAdvice(told, language)
  const [first, other] = firstTold(key, told)
  if (!first) return `${say(nothingSeen[key], language)}${after(tellInstead(leadingOf(told), language))}`
  return [
    observe(first, language),
    explainOtherwise(first, language) ?? explain(first, language),
    ...(first.ofTwo ? [] : [sayEvidence(first, language)]),
    ...(other ? [tell(other, language)] : []),
  ].join(' ')
}

/** A section's weightiest finding, and another, of the other hand if it has one. */
function firstTold(key: SectionKey, told: Told): Match[] {
  const [first, ...rest] = told[key]
  const other = first && (rest.find((match) => handOf(match) !== handOf(first)) ?? rest[0])
  return [first, other].filter((match) => match !== undefined)
}

/** The same in two sentences, for a question that asks of several things. */
export function tellInShort(key: SectionKey, told: Told, language: Language): string {
  const [first] = told[key]
  return first ? tell(first, language) : say(nothingSeen[key], language)
}

/** The first of these, for questions that something unseen would answer. */
export function tellInstead([first]: Match[], language: Language): string | null {
  if (!first) return null
  const intro = language === 'hi' ? 'जो दिखता है, वह यह है:' : 'What can be seen is this:'
  return `${intro} ${tell(first, language)}`
}

/** What a section tells, or else what the reading leads with. */
export const closestTo = (key: SectionKey | null, told: Told): Match[] =>
  key && told[key].length > 0 ? told[key] : leadingOf(told)

const after = (text: string | null) => (text === null ? '' : ` ${text}`)

/** The findings on one part of a line, in whichever section they are. */
export function tellPart(
  part: string,
  key: SectionKey | null,
  matches: Match[],
  told: Told,
  language: Language,
): string {
  const about = matches.filter(({ rule }) => rule.when.aspect.endsWith(part) && !rule.when.with && !rule.fallback)
  const own = about.filter(({ rule }) => rule.section === key || part === 'headLifeOrigin')
  const chosen = key && about.some(({ rule }) => rule.section === key) ? own : key && isRare(part) ? [] : about
  // What the deepest line is, its three depths do not say.
  const rest = (match: Match) => (part === 'lines.deepest' ? observe(match, language) : sayEvidence(match, language))
  if (chosen.length > 0) return chosen.map((match) => `${rest(match)} ${explain(match, language)}`).join(' ')
  const lacking = isRare(part) ? sayNoneFound(part, key, language) : notMeasuredHere[language]
  return `${lacking}${after(tellInstead(closestTo(key, told), language))}`
}

/** The findings on the topic that were not told in the first answer, with a suggestion. */
export function tellMore(key: SectionKey | null, told: Told, dialogue: Dialogue, language: Language): string {
  const own = key ? told[key] : allTold(told).filter((match) => !leadingOf(told).includes(match))
  const rest = unheardOf(own, dialogue, language).toSorted((a, b) => weightOf(b) - weightOf(a))
  const chosen = rest.filter((match, at) => oppositesOf(match, rest.slice(0, at)).length === 0).slice(0, 2)
  const advised = [...chosen, ...own].map((match) => advise(match, language)).find((one) => one !== null)
  const said = [...chosen.map((match) => tell(match, language)), ...(advised ? [advised] : [])]
  if (chosen.length > 0) return said.join(' ')
  const evidence = own.slice(0, 2).map((match) => sayEvidence(match, language))
  return [...new Set(evidence), ...said, allSaid[language]].join(' ')
}

/** What somebody could try: the suggestions of the weightiest findings. */
function tellAdvice(told: Told, language: Language): string {
  const advised = allTold(told)
    .filter(({ rule }) => rule.advice)
    .toSorted((a, b) => weightOf(b) - weightOf(a))
    .slice(0, 2)
  if (advised.length === 0) return say(nothingSeen.guidance, language)
  return advised.map((match) => tellTrial(match, language)).join(' ')
}

/** A suggestion, and the finding that it comes from. */
export function tellTrial(match: Match, language: Language): string {
  return [observe(match, language), advise(match, language) ?? explain(match, language)].join(' ')
}

/** Why a finding was told: the measurement, its sureness, and the books. */
export function tellWhy(match: Match, language: Language): string {
  const books = join(
    match.rule.sources.map((key) => `*${say(sources[key], language)}*`),
    language,
  )
  const meaning = explainOtherwise(match, language) ?? explain(match, language)
  return language === 'hi'
    ? `${sayEvidence(match, language)} ${meaning} यह अर्थ परंपरा से है (${books}); रेखा मापी गई है, अर्थ नहीं।`
    : `${sayEvidence(match, language)} ${meaning} The meaning comes from the tradition (${books}): the line was measured, what it means was not.`
}

/** A finding in few words, and the measurement behind it. */
export function tellSimply(match: Match | null, told: Told, language: Language): string {
  const about = match ?? leadingOf(told)[0]
  if (!about) return say(nothingSeen.temperament, language)
  const gist = say(about.rule.gist, language)
  return language === 'hi'
    ? `सीधे शब्दों में: ${gist}। इतना ही कहा गया, और आधार यह है: ${sayEvidence(about, language)}`
    : `In plain words: ${gist}. That is all it says, and what it rests on is this: ${sayEvidence(about, language)}`
}

/** Why a section says what it says: its weightiest finding on each hand. */
export function tellEvidence(key: SectionKey, told: Told, language: Language): string {
  const [first, ...rest] = told[key]
  if (!first) return say(nothingSeen[key], language)
  const other = rest.find((match) => first.ofTwo && handOf(match) !== handOf(first) && handOf(first) !== 'both')
  return [...(other ? [sayEvidence(other, language)] : []), tellWhy(first, language)].join(' ')
}

/** Each line's sureness, in words and in percent. */
export function tellLines(hands: Features[], language: Language): string {
  const said = hands.map(({ hand, lines }) => {
    const each = lines.map(({ name, confidence }) => {
      const line = say(lineNames[name], language)
      return `${line} ${saySureness(confidence, language)} (${Math.round(confidence * 100)} %)`
    })
    const whose = say(handNames[hand], language)
    if (each.length === 0) return language === 'hi' ? `${whose} में कोई रेखा नहीं।` : `On ${whose}, no line.`
    return language === 'hi' ? `${whose} में: ${join(each, language)}।` : `On ${whose}: ${join(each, language)}.`
  })
  return said.join(' ')
}

/** The same, with what it means. */
export function tellConfidence(hands: Features[], language: Language): string {
  const said = tellLines(hands, language)
  return language === 'hi'
    ? `${said} 90 % से अधिक कभी नहीं कहा जाता, और जो पाँच में चार बार से कम सही हो वह कहा ही नहीं जाता। रेखाओं के अर्थ परंपरा हैं, विज्ञान नहीं।`
    : `${said} More than 90 % is never told, and what would be right less than four times in five is not told at all. What the lines mean is tradition, not science.`
}

/** What the two hands show differently, line by line. */
export function tellDifference(hands: Features[], told: Told, language: Language): string {
  const [left, right] = hands.toSorted((a, b) => a.hand.localeCompare(b.hand)) as [Features, Features | undefined]
  if (!right) return `${onlyOne(left.hand, language)}${after(tellInstead(leadingOf(told), language))}`
  const differing = (['heart', 'head', 'life'] as const).flatMap((name) => differenceOf(name, left, right, language))
  if (differing.length === 0) return alike[language]
  return [...differing, howToTake[language]].join(' ')
}

const parts = ['endZone', 'lengthBand', 'curvatureBand', 'depthBand'] as const

function differenceOf(name: LineName, left: Features, right: Features, language: Language): string[] {
  const differing = parts.flatMap((part) => {
    const feature = `line.${name}.${part}` as const
    const [here, there] = [readAspect(left, feature), readAspect(right, feature)]
    if (!here || !there || here.is === there.is || Math.min(here.confidence, there.confidence) < toldFrom) return []
    return [{ here: { feature, value: here.is }, there: { feature, value: there.is } }]
  })
  if (differing.length === 0) return []
  const side = (which: 'here' | 'there') =>
    sayClasses(
      differing.slice(0, 2).map((one) => one[which]),
      language,
    )
  const line = say(lineNames[name], language)
  return [
    language === 'hi'
      ? `${line} बाएँ हाथ में ${side('here')}; दाएँ हाथ में ${side('there')}।`
      : `The ${line} ${side('here')} on the left hand; on the right hand it ${side('there')}.`,
  ]
}

const onlyOne = (hand: Hand, language: Language): string =>
  language === 'hi'
    ? `केवल ${hand === 'left' ? 'बायाँ' : 'दायाँ'} हाथ पढ़ा गया, इसलिए तुलना नहीं हो सकती; दूसरे हाथ की फ़ोटो जोड़िए तो मैं दोनों को साथ रखूँगा।`
    : `Only your ${hand} hand was read, so there is nothing to compare it with yet; add a photo of the other and I will lay them side by side.`

const isRare = (part: string): part is keyof typeof noneFound => Object.hasOwn(noneFound, part)

/** Features checked on every line, but seldom found. */
const noneFound = {
  gaps: {
    en: 'No break was seen surely enough on {line} to be told.',
    hi: '{line} में कोई टूटन इतनी साफ़ नहीं दिखी कि बताई जा सके।',
  },
  forks: {
    en: 'No fork was seen surely enough on {line} to be told.',
    hi: '{line} में कोई शाखा इतनी साफ़ नहीं दिखी कि बताई जा सके।',
  },
}
const lineOfSection: Partial<Record<SectionKey, LineName>> = { heart: 'heart', mind: 'head', vitality: 'life' }
const anyLine = { en: 'any line', hi: 'किसी भी रेखा' }

function sayNoneFound(part: keyof typeof noneFound, key: SectionKey | null, language: Language): string {
  const name = key && lineOfSection[key]
  const line = name
    ? say({ en: `your ${lineNames[name].en}`, hi: `आपकी ${lineNames[name].hi}` }, language)
    : say(anyLine, language)
  return noneFound[part][language].replace('{line}', line)
}
const notMeasuredHere = {
  en: 'That was not measured on the photo, so nothing is said of it.',
  hi: 'यह फ़ोटो में नहीं मापा गया, इसलिए इस पर कुछ नहीं कहा गया।',
}
const allSaid = {
  en: 'That is all that was measured on it; if you like, ask about another line.',
  hi: 'इस पर इतना ही मापा गया; चाहें तो किसी और रेखा के बारे में पूछिए।',
}
const alike = {
  en: 'In everything that was measured surely on both, your hands agree. The custom of today takes that for someone who has stayed with what was given.',
  hi: 'जो कुछ दोनों में भरोसे से मापा गया, उसमें आपके हाथ एक जैसे हैं। आज की रीति इसे ऐसा मानती है कि जो मिला था, आप उसी के साथ रहे।',
}
const howToTake = {
  en: 'By the custom of today the hand you write with shows what you have made of yourself, the other what you were given.',
  hi: 'आज की रीति में लिखने वाला हाथ वह दिखाता है जो आपने बनाया, और दूसरा वह जो मिला था।',
}
