import type { Features, Hand, LineName } from '../../contract/features.ts'
import type { Language } from '../../contract/reading.ts'
import { type Match, sureness } from './match-rules.ts'
import { handNames, join, lineNames, say } from './phrases.ts'
import type { Aspect } from './rules/rule.ts'
import { handOf } from './write-finding.ts'

const told: Record<LineName, Aspect[]> = {
  heart: ['line.heart.endZone', 'line.heart.curvatureBand', 'line.heart.lengthBand'],
  head: ['line.head.curvatureBand', 'line.head.lengthBand', 'line.head.endZone'],
  life: ['line.life.curvatureBand', 'line.life.lengthBand', 'line.life.depthBand'],
}
const perLine = 2
const bothHands = { en: 'your two hands', hi: 'आपके दोनों हाथों' }

/**
 * Writes two to five sentences: the overall picture, the lines, and what was not visible. `refused` is a hand with an
 * unreadable photo.
 */
export function writeSummary(hands: Features[], matches: Match[], refused: Hand[], language: Language): string {
  const sentences = [
    writeOpening(hands, matches, language),
    ...writeLines(matches, language),
    ...writeLife(matches, language),
    writeClosing(hands, refused, language),
  ]
  return sentences.filter((sentence) => sentence !== '').join(' ')
}

/** The text about one hand, or about both alike: only what holds on both is said of both. */
interface Told {
  whose: Hand | 'both'
  gists: string
}

/** Findings by the hand they hold on, shared ones first; a single entry if one hand was read. */
function byHand(matches: Match[], language: Language): Told[] {
  return (['both', 'left', 'right'] as const).flatMap((whose) => {
    const own = matches.filter((match) => handOf(match) === whose)
    if (own.length === 0) return []
    return [
      {
        whose,
        gists: join(
          own.map(({ rule }) => say(rule.gist, language)),
          language,
        ),
      },
    ]
  })
}

function writeOpening(hands: Features[], matches: Match[], language: Language): string {
  const whole = matches
    .filter(({ rule }) => rule.section === 'temperament')
    .sort((a, b) => sureness(b) - sureness(a))
    .slice(0, 2)
  if (whole.length === 0) {
    const hand = hands.length > 1 ? bothHands[language] : say(handNames[(hands[0] as Features).hand], language)
    return language === 'hi'
      ? `${hand} का यह वाचन रेखाओं से किया गया है।`
      : `This reading of ${hand} rests on the lines that could be measured.`
  }
  const [first, ...rest] = byHand(whole, language).map(({ whose, gists }) => ({
    hand: say(handNames[whose], language),
    gists,
  })) as [{ hand: string; gists: string }, ...{ hand: string; gists: string }[]]
  if (language === 'hi') {
    const others = rest.map(({ hand, gists }) => `, और ${hand} में ${gists} का`).join('')
    return `${first.hand} में परंपरा सबसे पहले ${first.gists} का${others} संकेत देखती है।`
  }
  const others = rest.map(({ hand, gists }) => `; in ${hand}, ${gists}`).join('')
  return `In ${first.hand} the tradition sees, first of all, ${first.gists}${others}.`
}

/** Heart and head line; in one sentence if one hand was read, or both are alike. */
function writeLines(matches: Match[], language: Language): string[] {
  const parts = (['heart', 'head'] as const).flatMap((name) => {
    const told = byHand(choose(name, matches), language)
    return told.length > 0 ? [{ line: say(lineNames[name], language), told }] : []
  })
  const [one, two] = parts
  if (!one) return []
  const ofTwo = matches.some((match) => match.ofTwo)
  if (!ofTwo) return [writeTogether(parts, null, language)]
  const alike = two && parts.every(({ told }) => told.length === 1 && told[0]?.whose === one.told[0]?.whose)
  if (alike) return [writeTogether(parts, (one.told[0] as Told).whose, language)]
  return parts.map(({ line, told }) =>
    language === 'hi'
      ? `${line} ${inHands(told, language)} संकेत देती है।`
      : `The ${line} speaks, ${inHands(told.map(ofThem), language)}.`,
  )
}

const ofThem = ({ whose, gists }: Told): Told => ({ whose, gists: `of ${gists}` })

function writeTogether(
  parts: { line: string; told: Told[] }[],
  whose: Told['whose'] | null,
  language: Language,
): string {
  const said = parts.map(({ line, told }) => ({ line, gists: told[0]?.gists ?? '' }))
  const hand = whose && say(handNames[whose], language)
  if (language === 'hi') {
    const lines = said.map(({ line, gists }) => `${line} ${gists} का संकेत देती है`).join(', और ')
    return hand ? `${hand} में ${lines}।` : `${lines}।`
  }
  const [first, second] = said as [(typeof said)[number], (typeof said)[number] | undefined]
  const lines = `${first.line} speaks of ${first.gists}${second ? `, the ${second.line} of ${second.gists}` : ''}.`
  return hand ? `In ${hand} the ${lines}` : `The ${lines}`
}

/** "in your left hand, A; in your right hand, B". */
function inHands(told: Told[], language: Language): string {
  const said = told.map(({ whose, gists }) => {
    const hand = say(handNames[whose], language)
    return language === 'hi' ? `${hand} में ${gists} का` : `in ${hand}, ${gists}`
  })
  return said.join(language === 'hi' ? ', ' : '; ')
}

function writeLife(matches: Match[], language: Language): string[] {
  const told = byHand(choose('life', matches), language)
  const [first] = told
  if (!first) return []
  if (matches.some((match) => match.ofTwo))
    return [
      language === 'hi'
        ? `जीवन रेखा ${inHands(told, language)} रंग जोड़ती है।`
        : `The life line adds, ${inHands(told, language)}.`,
    ]
  return [language === 'hi' ? `जीवन रेखा इसमें ${first.gists} का रंग जोड़ती है।` : `The life line adds ${first.gists}.`]
}

function writeClosing(hands: Features[], refused: Hand[], language: Language): string {
  const missing = (Object.keys(lineNames) as LineName[]).filter(
    (name) => !hands.some((hand) => hand.lines.some((line) => line.name === name)),
  )
  if (refused.length > 0) {
    const hand = say(handNames[refused[0] as Hand], language)
    return language === 'hi'
      ? `${hand} की फ़ोटो मापी नहीं जा सकी, इसलिए उसके बारे में कुछ नहीं कहा गया।`
      : `The photo of ${hand} could not be measured, so nothing is said of it.`
  }
  if (missing.length > 0) {
    const names = join(
      missing.map((name) => say(lineNames[name], language)),
      language,
    )
    return language === 'hi'
      ? missing.length > 1
        ? `${names} फ़ोटो में भरोसे के साथ नहीं दिखीं, इसलिए उन पर मौन रखा गया है।`
        : `${names} फ़ोटो में भरोसे के साथ नहीं दिखी, इसलिए उस पर मौन रखा गया है।`
      : `The ${names} could not be seen surely enough and ${missing.length > 1 ? 'are' : 'is'} left unsaid.`
  }
  return language === 'hi'
    ? 'इसे एक दर्पण की तरह देखिए, भविष्यवाणी की तरह नहीं।'
    : 'Take it as a mirror to look into, not as a forecast.'
}

/** What a summary says about a line: the first parts measured, on each hand. */
function choose(name: LineName, matches: Match[]): Match[] {
  const parts = told[name].map((aspect) => matches.filter(({ rule }) => rule.when.aspect === aspect))
  return parts
    .filter((part) => part.length > 0)
    .slice(0, perLine)
    .flat()
}
