import type { Language } from '../../contract/reading.ts'
import { sayClass } from '../class-words.ts'
import type { Asked } from './asked.ts'
import { detectClass } from './detect-class.ts'
import { findTerm } from './find-term.ts'
import type { Match } from './match-rules.ts'
import { say } from './phrases.ts'
import type { Term } from './rules/glossary/term.ts'
import { ruleBase } from './rules/rule-base.ts'
import { tell } from './say-match.ts'
import { closestTo, tellInShort, tellInstead } from './tell-findings.ts'
import { type Topic, topicsIn } from './topics-in.ts'

/**
 * Explains a term that the question names: what is not read from a photo with the reason, once, and for the person's
 * own hand with what can be said instead. Null if there is none, or if the findings answer.
 */
export function answerOnTerms(asked: Asked): string | null {
  const { question, dialogue, matches, told, language } = asked
  const term = findTerm(question)
  if (!term) return null
  const topics = topicsIn(question)
  if (topics.length > 1 && topics.some((topic) => typeof topic !== 'string')) return tellSeveral(topics, asked)
  const own = seenOf(term, matches)
  if (own.length > 0)
    return asksForMeaning(question)
      ? [say(term.text, language), ...tellEach(own.slice(0, 1), language)].join(' ')
      : tellEach(own.slice(0, 3), language).join(' ')
  if (term.unseen) {
    const instead = asksForMeaning(question) ? null : tellInstead(closestTo(term.unseen.instead, told), language)
    return [tellUnseen(term, language), ...(instead === null ? [] : [instead])].join(' ')
  }
  if (!asksForMeaning(question)) return null
  if (term.id !== 'which-hand') return [say(term.text, language), ...tellClass(term, question, language)].join(' ')
  const read = matches.find(({ rule }) => rule.when.aspect === 'hands.shown')
  return `${read && dialogue.features.length > 0 ? `${say(read.rule.observation as Term['text'], language)} ` : ''}${say(term.text, language)}`
}

/** What the books read in such a line as the question describes. */
function tellClass(term: Term, question: string, language: Language): string[] {
  const line = (['heart', 'head', 'life'] as const).find((name) => term.id === `${name}-line`)
  const described = line && detectClass(question, line)
  const rule =
    described && ruleBase.find(({ when }) => when.aspect === described.aspect && when.is === described.is && !when.with)
  if (!described || !rule) return []
  const like = sayClass(described.aspect, described.is, language)
  const gist = say(rule.gist, language)
  return [
    language === 'hi' ? `ऐसी रेखा ${like} हो तो पुस्तकें पढ़ती हैं: ${gist}।` : `Where it is ${like}, the books read ${gist}.`,
  ]
}

/** Answers several things at once, a paragraph each; if none of them was seen, with what can be said instead. */
export function tellSeveral(topics: Topic[], { matches, told, language }: Asked): string {
  const answers = topics.map((topic) => {
    if (typeof topic === 'string') return { seen: told[topic].length > 0, text: tellInShort(topic, told, language) }
    const [own] = seenOf(topic, matches)
    return { seen: own !== undefined, text: own ? tell(own, language) : tellUnseen(topic, language) }
  })
  const unseen = topics.find((topic) => typeof topic !== 'string')?.unseen
  const instead = answers.some(({ seen }) => seen)
    ? null
    : tellInstead(closestTo(unseen?.instead ?? null, told), language)
  return [...answers.map(({ text }) => text), ...(instead === null ? [] : [instead])].join('\n\n')
}

/** What a term means, and why it is not told of a hand. */
const tellUnseen = ({ text, unseen }: Term, language: Language): string =>
  [text, ...(unseen ? [unseen.why] : [])].map((one) => say(one, language)).join(' ')

/** The findings on the one line that is told on some hands and left open on others. */
const seenOf = (term: Term, matches: Match[]): Match[] =>
  term.id === 'fate-line' ? matches.filter(({ rule }) => rule.when.aspect.startsWith('line.fate.')) : []

const tellEach = (matches: Match[], language: Language): string[] => matches.map((match) => tell(match, language))

function asksForMeaning(question: string): boolean {
  const own = /\b(my|mine|me|i)\b|मेर[ाीे]|मुझ|हमार|\bmer[aie]\b/iu.test(question)
  return (
    !own &&
    /what (is|are|does)|mean|explain|tell me about|difference|which|क्या (है|होत)|अर्थ|मतलब|किसे|कौन|बताइए|बताओ|kya (hai|hot)|matlab/iu.test(
      question,
    )
  )
}
