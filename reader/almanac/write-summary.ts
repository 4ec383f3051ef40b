import type { Features, Hand, LineName } from '../../contract/features.ts'
import type { Language } from '../../contract/reading.ts'
import { type Match, sureness } from './match-rules.ts'
import { handNames, join, lineNames, say, whose } from './phrases.ts'
import type { Aspect } from './rules/rule.ts'

const told: Record<LineName, Aspect[]> = {
  heart: ['line.heart.endZone', 'line.heart.curvatureBand', 'line.heart.lengthBand'],
  head: ['line.head.curvatureBand', 'line.head.lengthBand', 'line.head.endZone'],
  life: ['line.life.curvatureBand', 'line.life.lengthBand', 'line.life.depthBand'],
}
const perLine = 2

/** Writes two to four sentences: the whole, the lines, and what stayed unseen. `refused` is a hand whose photo could not be read. */
export function writeSummary(hands: Features[], matches: Match[], refused: Hand[], language: Language): string {
  const sentences = [
    writeOpening(hands, matches, language),
    writeLines(matches, language),
    ...writeLife(matches, language),
    writeClosing(hands, refused, language),
  ]
  return sentences.filter((sentence) => sentence !== '').join(' ')
}

function writeOpening(hands: Features[], matches: Match[], language: Language): string {
  const whole = matches
    .filter(({ rule }) => rule.section === 'temperament')
    .sort((a, b) => sureness(b) - sureness(a))
    .slice(0, 2)
  const hand = say(handNames[whose(hands)], language)
  const gists = join(
    whole.map(({ rule }) => say(rule.gist, language)),
    language,
  )
  if (whole.length === 0)
    return language === 'hi'
      ? `${hand} का यह वाचन उसकी रेखाओं से किया गया है।`
      : `This reading of ${hand} rests on the lines that could be measured.`
  return language === 'hi'
    ? `${hand} में परंपरा सबसे पहले ${gists} का संकेत देखती है।`
    : `In ${hand} the tradition sees, first of all, ${gists}.`
}

function writeLines(matches: Match[], language: Language): string {
  const parts = (['heart', 'head'] as const).flatMap((name) => {
    const gists = gistsOf(name, matches, language)
    return gists ? [{ line: say(lineNames[name], language), gists }] : []
  })
  if (parts.length === 0) return ''
  if (language === 'hi') return `${parts.map(({ line, gists }) => `${line} ${gists} का संकेत देती है`).join(', और ')}।`
  const [first, second] = parts as [(typeof parts)[number], (typeof parts)[number] | undefined]
  return `The ${first.line} speaks of ${first.gists}${second ? `, the ${second.line} of ${second.gists}` : ''}.`
}

function writeLife(matches: Match[], language: Language): string[] {
  const gists = gistsOf('life', matches, language)
  if (!gists) return []
  return [language === 'hi' ? `जीवन रेखा इसमें ${gists} का रंग जोड़ती है।` : `The life line adds ${gists}.`]
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
      ? `${names} फ़ोटो में भरोसे के साथ नहीं दिखी, इसलिए उस पर मौन रखा गया है।`
      : `The ${names} could not be seen surely enough and is left unsaid.`
  }
  return language === 'hi'
    ? 'इसे एक दर्पण की तरह देखिए, भविष्यवाणी की तरह नहीं।'
    : 'Take it as a mirror to look into, not as a forecast.'
}

function gistsOf(name: LineName, matches: Match[], language: Language): string {
  const found = told[name].flatMap((aspect) => {
    const here = matches.filter(({ rule }) => rule.when.aspect === aspect).sort((a, b) => sureness(b) - sureness(a))
    return here.slice(0, 1)
  })
  return join(
    found.slice(0, perLine).map(({ rule }) => say(rule.gist, language)),
    language,
  )
}
