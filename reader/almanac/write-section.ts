import type { Language, Section, SectionKey } from '../../contract/reading.ts'
import { type Match, sureness } from './match-rules.ts'
import { fateNotSeen, handNames, nothingSeen, say, sectionTitles } from './phrases.ts'
import { handOf, observe, writeFinding } from './write-finding.ts'

/** Number of suggestions in a reading. */
const suggestions = 3
const perParagraph = 2

/** Writes one section from the matching rules; without measurements it says so in one sentence. */
export function writeSection(key: SectionKey, matches: Match[], language: Language): Section {
  const own = matches.filter(({ rule }) => rule.section === key)
  const advising = key === 'guidance' ? chooseAdvice(matches) : []
  const used = [...advising, ...own]
  const body = [...writeAdvice(advising, language), ...writeParagraphs(own, language)]
  if (used.length === 0 || (key === 'guidance' && advising.length === 0)) body.unshift(say(nothingSeen[key], language))
  if (key === 'work' && !tellsFate(own)) body.push(say(fateNotSeen, language))
  return {
    key,
    title: say(sectionTitles[key], language),
    text: body.join('\n\n'),
    findings: used.map((match) => writeFinding(match, language).id),
  }
}

/** Whether findings on the fate line are among them. */
export const tellsFate = (matches: Match[]): boolean =>
  matches.some(({ rule }) => rule.when.aspect.startsWith('line.fate.'))

function writeParagraphs(matches: Match[], language: Language): string[] {
  const sentences = matches.map(
    (match, at) => `${observe(match, language, at % perParagraph !== 0)} ${say(match.rule.meaning, language)}`,
  )
  const paragraphs: string[] = []
  for (let at = 0; at < sentences.length; at += perParagraph)
    paragraphs.push(sentences.slice(at, at + perParagraph).join(' '))
  return paragraphs
}

/** The most certain findings with advice, at most one per report section. */
function chooseAdvice(matches: Match[]): Match[] {
  const bySection = new Map<SectionKey, Match>()
  for (const match of matches) {
    const best = bySection.get(match.rule.section)
    if (match.rule.advice && (!best || sureness(match) > sureness(best))) bySection.set(match.rule.section, match)
  }
  return [...bySection.values()].sort((a, b) => sureness(b) - sureness(a)).slice(0, suggestions)
}

function writeAdvice(matches: Match[], language: Language): string[] {
  if (matches.length === 0) return []
  const opening = language === 'hi' ? 'मापी गई बातों से ये सुझाव निकलते हैं:' : 'From what was measured, something to try:'
  const items = matches.map((match) => {
    const { advice, gist } = match.rule
    const hand = match.ofTwo ? say(handNames[handOf(match)], language) : null
    const from =
      language === 'hi'
        ? `आधार: ${hand ? `${hand} में ` : ''}${gist.hi} का संकेत`
        : `From: ${gist.en}${hand ? `, on ${hand}` : ''}.`
    return `- ${advice ? say(advice, language) : ''} (${from})`
  })
  return [opening, items.join('\n')]
}
