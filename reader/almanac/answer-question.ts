import type { Language, SectionKey } from '../../contract/reading.ts'
import { detectLanguage } from '../detect-language.ts'
import { answerDistress } from '../distress/answer-distress.ts'
import type { Dialogue } from '../reader.ts'
import { allTold, chooseTold, type Told } from './choose-told.ts'
import { courtesies, introduction, science, unknown } from './courtesies.ts'
import { detectPart, detectSection, detectSections, isAbout, isWordless } from './detect-intent.ts'
import { findTerm } from './find-term.ts'
import { answerAtLimit } from './limits.ts'
import { type Match, matchRules } from './match-rules.ts'
import { nameNotMeasured } from './name-not-measured.ts'
import { join, say } from './phrases.ts'
import type { Term } from './rules/glossary.ts'
import { tell } from './say-match.ts'
import {
  tellConfidence,
  tellDifference,
  tellEvidence,
  tellInShort,
  tellInstead,
  tellLines,
  tellMore,
  tellPart,
  tellSection,
  tellTrial,
  tellWhy,
} from './tell-findings.ts'
import { leadingOf } from './write-summary.ts'

/** A question, and what there is to answer it from. */
interface Asked {
  question: string
  dialogue: Dialogue
  matches: Match[]
  told: Told
  language: Language
}

/** Answers the last turn from the findings and rules alone, in the language of the question (Markdown). */
export function answerQuestion(dialogue: Dialogue): string {
  const care = answerDistress(dialogue)
  if (care && !care.goesOn) return care.text
  const question = dialogue.turns.at(-1)?.text ?? ''
  const language = detectLanguage(question, dialogue.about.language)
  const matches = matchRules(dialogue.features)
  const answer = answerOf({ question, dialogue, matches, told: chooseTold(matches), language })
  return care ? `${care.text}\n\n${answer}` : answer
}

function answerOf(asked: Asked): string {
  return (
    answerLimit(asked) ??
    answerOnGist(asked) ??
    answerOnMethod(asked) ??
    answerOnTradition(asked) ??
    answerOnFindings(asked) ??
    answerCourtesy(asked) ??
    withInstead(say(unknown, asked.language), asked)
  )
}

/** Says what a palm does not tell once, and then what it can. */
function answerLimit({ question, dialogue, told, language }: Asked): string | null {
  const limit = answerAtLimit(question, language)
  if (!limit) return null
  if (limit.instead === null) return limit.text
  const key = sectionInstead(limit.instead, question, dialogue)
  const instead = key && told[key].length > 0 ? tellInShort(key, told, language) : tellInstead(told, language)
  return instead === null ? limit.text : `${limit.text} ${instead}`
}

/** The section told instead: the one asked for, unless the question was about the body, whose heart is no feeling. */
function sectionInstead(instead: SectionKey | 'asked', question: string, dialogue: Dialogue): SectionKey | null {
  if (instead === 'vitality') return instead
  return detectSection(question) ?? (instead === 'asked' ? topicBefore(dialogue) : instead)
}

const withInstead = (text: string, { told, language }: Asked): string =>
  [text, tellInstead(told, language)].filter((one) => one !== null).join(' ')

/** Questions that quote a finding, as the suggested ones do. */
function answerOnGist({ question, told, language }: Asked): string | null {
  const quoted = allTold(told).find(({ rule }) => question.includes(rule.gist.en) || question.includes(rule.gist.hi))
  if (!quoted) return null
  return isAbout('try', question) ? tellTrial(quoted, language) : tellWhy(quoted, language)
}

/** Questions about the almanac, its measuring and its limits. */
function answerOnMethod({ question, dialogue, told, language }: Asked): string | null {
  const { features } = dialogue
  if (isAbout('self', question)) return say(introduction, language)
  if (isAbout('science', question)) return `${say(science, language)} ${tellLines(features, language)}`
  if (isAbout('sure', question)) return tellConfidence(features, language)
  const term = findTerm(question)
  if (isAbout('differ', question) && (!term || term.id === 'which-hand'))
    return tellDifference(features, told, language)
  return null
}

/** Explains terms that are never measured; measured ones only if the question is not about the person's own hand. */
function answerOnTradition({ question, dialogue, matches, language }: Asked): string | null {
  const term = findTerm(question)
  if (!term) return null
  const own = term.id === 'fate-line' ? matches.filter(({ rule }) => rule.when.aspect.startsWith('line.fate.')) : []
  if (own.length > 0)
    return asksForMeaning(question)
      ? joinSentences(say(term.text, language), own.slice(0, 1), language)
      : joinSentences(null, own.slice(0, 3), language)
  if (!term.measured) return describe(term, language)
  if (!asksForMeaning(question)) return null
  if (term.id !== 'which-hand') return say(term.text, language)
  const read = matches.find(({ rule }) => rule.when.aspect === 'hands.shown')
  return `${read && dialogue.features.length > 0 ? `${say(read.rule.observation as Term['text'], language)} ` : ''}${say(term.text, language)}`
}

function joinSentences(text: string | null, matches: Match[], language: Language): string {
  return [...(text === null ? [] : [text]), ...matches.map((match) => tell(match, language))].join(' ')
}

function asksForMeaning(question: string): boolean {
  const own = /\b(my|mine|me|i)\b|मेर[ाीे]|मुझ|हमार|\bmer[aie]\b/iu.test(question)
  return (
    !own &&
    /what (is|are|does)|mean|explain|tell me about|difference|which|क्या|अर्थ|मतलब|किसे|कौन|बताइए|बताओ|kya/iu.test(
      question,
    )
  )
}

function answerOnFindings(asked: Asked): string | null {
  const { question, dialogue, matches, told, language } = asked
  const part = detectPart(question)
  const named = detectSection(question)
  const topic = named ?? topicBefore(dialogue)
  if (isAbout('unseen', question)) return tellUnseen(asked)
  if (isAbout('why', question) && topic && !part) return tellEvidence(topic, told, language)
  if (isAbout('more', question) && (!named || wasTold(named, dialogue))) return tellMore(topic, told, language)
  if (part) return tellPart(part, named ?? null, matches, language)
  const several = severalIn(question)
  if (several.length > 1) return several.map((key) => tellInShort(key, told, language)).join('\n\n')
  if (named) return tellSection(named, told, language)
  const term = findTerm(question)
  if (term) return describe(term, language)
  if (isAbout('whole', question) || isAbout('why', question)) return tellWhole(asked)
  return null
}

/** The sections that the parts of a question are about, if it asks more than one thing; at most three. */
function severalIn(question: string): SectionKey[] {
  const parts = question.split(/[?？।;,]|\band\b|\baur\b|(?<!\p{L})और(?!\p{L})/iu).filter((part) => part.trim() !== '')
  if (parts.length < 2) return []
  return [...new Set(parts.flatMap((part) => detectSections(part).slice(0, 1)))].slice(0, 3)
}

function tellWhole({ told, language }: Asked): string | null {
  const leading = leadingOf(told).slice(0, 2)
  return leading.length === 0 ? null : leading.map((match) => tell(match, language)).join(' ')
}

function describe(term: Term, language: Language): string {
  return term.measured ? say(term.text, language) : `${say(term.text, language)} ${notSeenHere[language]}`
}

/** The conversation's topic before the last question: the section named in the most recent earlier question. */
function topicBefore({ turns }: Dialogue): SectionKey | null {
  const questions = turns.slice(0, -1).filter(({ role }) => role === 'user')
  for (const { text } of questions.reverse()) {
    const key = detectSection(text)
    if (key) return key
  }
  return null
}

function wasTold(topic: SectionKey, { turns }: Dialogue): boolean {
  return turns.slice(0, -1).some(({ role, text }) => role === 'user' && detectSection(text) === topic)
}

function tellUnseen({ dialogue, language }: Asked): string {
  const unseen = join(nameNotMeasured(dialogue.features, language), language)
  return language === 'hi'
    ? `फ़ोटो से ये बातें नहीं मापी गईं, इसलिए इन पर कुछ नहीं कहा गया: ${unseen}।`
    : `These were not measured on the photo, so nothing is said of them: ${unseen}.`
}

function answerCourtesy({ question, told, language }: Asked): string | null {
  if (/[❤♥💕💖💘💔😍🥰]/u.test(question) && isWordless(question)) return tellSection('heart', told, language)
  if (isAbout('thanks', question)) return say(courtesies.thanks, language)
  if (isAbout('greeting', question)) return say(courtesies.greeting, language)
  return isWordless(question) ? say(courtesies.wordless, language) : null
}

const notSeenHere = {
  en: 'On your photo this was not measured, so I say nothing of it in your hand.',
  hi: 'आपकी फ़ोटो में यह नहीं मापा गया, इसलिए आपके हाथ में इसके बारे में मैं कुछ नहीं कहता।',
}
