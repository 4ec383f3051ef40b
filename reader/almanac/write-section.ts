import type { Hand } from '../../contract/features.ts'
import { type Language, type Section, SectionKey } from '../../contract/reading.ts'
import type { Told } from './choose-told.ts'
import { type Match, sureness } from './match-rules.ts'
import { choose, chooseInTurn } from './palm-seed.ts'
import { behind, nothingSeen, say, sectionTitles } from './phrases.ts'
import { advise, capital, explain, handOf, observe, seedOfMatch, tell } from './say-match.ts'
import { beforeAdvice, beforeOneAdvice, handsDiffer } from './skeletons.ts'
import { weighOpposites } from './weigh-opposites.ts'
import { idOf } from './write-finding.ts'

/** Number of suggestions in a reading. */
const suggestions = 3

/** Writes one section: a sentence that says it, then at most two short paragraphs. */
export function writeSection(key: SectionKey, told: Told, language: Language): Section {
  const used = key === 'guidance' ? chooseAdvice(told) : told[key]
  const paragraphs = used.length === 0 ? [say(nothingSeen[key], language)] : writeUsed(key, used, told, language)
  return {
    key,
    title: say(sectionTitles[key], language),
    text: paragraphs.filter((one) => one !== '').join('\n\n'),
    findings: used.map(idOf),
  }
}

function writeUsed(key: SectionKey, used: Match[], told: Told, language: Language): string[] {
  if (key === 'guidance') return writeAdvice(used, language)
  const named = nameOnce(used)
  const compared = named.filter(({ rule }) => rule.when.aspect.startsWith('hands.'))
  const own = named.filter(({ rule }) => !rule.when.aspect.startsWith('hands.'))
  const weighed = (match: Match) => weighOpposites(told, idOf(match), language)
  const sayAll = (matches: Match[]) => matches.map((match) => joined([tell(match, language), ...weighed(match)]))
  const of = (hand: Hand | 'both') => own.filter((match) => handOf(match) === hand)
  const [first, ...rest] = own as [Match, ...Match[]]
  const [left, right] = [of('left'), of('right')]
  if (handOf(first) === 'both' || !left[0] || !right[0]) {
    const [next, ...others] = [...sayAll(rest), ...sayAll(compared)]
    return [observe(first, language), joined([explain(first, language), ...weighed(first), next]), joined(others)]
  }
  const turn = SectionKey.options.indexOf(key)
  const lead = say(chooseInTurn(handsDiffer, 'hands differ', turn, seedOfMatch(left[0])), language)
    .replace('{a}', say(left[0].rule.gist, language))
    .replace('{b}', say(right[0].rule.gist, language))
  return [
    lead,
    joined(sayAll(left)),
    joined([...sayAll(right), ...sayAll(of('both')), ...sayAll(compared.filter(isAlike))]),
  ]
}

/** A line has its name in the tradition once a section. */
const nameOnce = (matches: Match[]): Match[] =>
  matches.map((match, at) => ({
    ...match,
    namedBefore: matches.slice(0, at).some(({ rule }) => rule.subject === match.rule.subject),
  }))

/** That hands differ is said by the section's first sentence already. */
const isAlike = ({ rule }: Match): boolean => rule.when.is === 'alike'

const joined = (sentences: (string | undefined)[]): string => sentences.filter((one) => one !== undefined).join(' ')

/** Findings with advice, at most one per section of the report: any of a section's, as palms share its weightiest. */
function chooseAdvice(told: Told): Match[] {
  const advised = SectionKey.options.flatMap((key) => {
    const matches = told[key].filter(({ rule }) => rule.advice)
    return matches[0] ? [choose(matches, `advice on ${key}`, seedOfMatch(matches[0]))] : []
  })
  return advised.sort((a, b) => sureness(b) - sureness(a)).slice(0, suggestions)
}

function writeAdvice(matches: Match[], language: Language): string[] {
  const openings = matches.length > 1 ? beforeAdvice : beforeOneAdvice
  // By the findings as well: photos often agree in the few measurements that one choice looks at.
  const purpose = `advice ${matches.map(({ rule }) => rule.id).join(' ')}`
  const opening = say(choose(openings, purpose, seedOfMatch(matches[0] as Match)), language)
  const items = matches.map((match) => {
    const hand = match.ofTwo ? ` ${say(behind[handOf(match)], language)}` : ''
    return `- *${capital(say(match.rule.gist, language))}*${hand}: ${lowered(advise(match, language) ?? '')}`
  })
  return [opening, items.join('\n')]
}

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
