import type { Hand } from '../../contract/features.ts'
import type { SectionKey } from '../../contract/reading.ts'
import { detectLanguage } from '../detect-language.ts'
import { answerDistress } from '../distress/answer-distress.ts'
import type { Dialogue } from '../reader.ts'
import { answerCourtesy } from './answer-courtesy.ts'
import { answerFollowUp } from './answer-follow-up.ts'
import { answerOnTerms, tellSeveral } from './answer-on-terms.ts'
import type { Asked } from './asked.ts'
import { allTold, chooseTold, type Told } from './choose-told.ts'
import {
  change,
  courtesies,
  everythingTold,
  introduction,
  noVerdict,
  science,
  unknown,
  unknownAgain,
  verdict,
} from './courtesies.ts'
import { detectHand, detectPart, detectSection, detectSections, isAbout } from './detect-intent.ts'
import { findTerm } from './find-term.ts'
import { answerAtLimit } from './limits.ts'
import { type Match, matchRules } from './match-rules.ts'
import { mendQuestion } from './mend-question.ts'
import { say } from './phrases.ts'
import { lastTold, topicBefore, unheardFirst, unheardOf } from './said-before.ts'
import { tell } from './say-match.ts'
import {
  tellConfidence,
  tellDifference,
  tellInShort,
  tellInstead,
  tellLines,
  tellPart,
  tellSection,
  tellSimply,
  tellTrial,
  tellWhy,
} from './tell-findings.ts'
import { topicsIn } from './topics-in.ts'
import { leadingOf } from './write-summary.ts'

/** Answers the last turn from the findings and rules alone, in the language of the question (Markdown). */
export function answerQuestion(dialogue: Dialogue): string {
  const care = answerDistress(dialogue)
  if (care && !care.goesOn) return care.text
  const asked = dialogue.turns.at(-1)?.text ?? ''
  const language = detectLanguage(asked, dialogue.about.language)
  const question = mendQuestion(asked)
  const matches = matchRules(dialogue.features)
  const told = unheardFirst(chooseTold(matches), dialogue, language)
  const answer = answerOf({ question, dialogue, matches, told, language })
  return care ? `${care.text}\n\n${answer}` : answer
}

function answerOf(asked: Asked): string {
  return (
    answerLimit(asked) ??
    answerOnGist(asked) ??
    answerOnMethod(asked) ??
    answerOnTerms(asked) ??
    answerFollowUp(asked) ??
    answerOnFindings(asked) ??
    answerCourtesy(asked) ??
    answerUnknown(asked)
  )
}

/** Says what a palm does not tell once, and then what it can, of each thing that is asked about. */
function answerLimit(asked: Asked): string | null {
  const { question, dialogue, told, language } = asked
  const limit = answerAtLimit(question, language)
  if (!limit) return null
  if (limit.instead === null) return limit.text
  const topics = topicsIn(question)
  if (limit.instead === 'asked' && topics.length > 1) return `${limit.text}\n\n${tellSeveral(topics, asked)}`
  const key = sectionInstead(limit.instead, question, dialogue)
  const instead =
    key && told[key].length > 0
      ? tellInShort(key, told, language)
      : tellInstead(unheardOf(leadingFirst(told), dialogue, language), language)
  return instead === null ? limit.text : `${limit.text} ${instead}`
}

/** The section told instead: the one asked for. In a question about the body the heart is no feeling. */
function sectionInstead(instead: SectionKey | 'asked', question: string, dialogue: Dialogue): SectionKey | null {
  if (instead === 'vitality') return detectSections(question).find((key) => key !== 'heart') ?? instead
  return detectSection(question) ?? (instead === 'asked' ? topicBefore(dialogue) : instead)
}

/** What neither palm nor book tells: said at length once, and then something that was not told yet. */
function answerUnknown({ dialogue, told, language }: Asked): string {
  const before = dialogue.turns.some(
    ({ role, text }) => role === 'assistant' && text.startsWith(say(unknown, language)),
  )
  const instead =
    tellInstead(unheardOf(leadingFirst(told), dialogue, language), language) ?? say(everythingTold, language)
  return `${say(before ? unknownAgain : unknown, language)} ${instead}`
}

/** Everything told, what the reading leads with first. */
const leadingFirst = (told: Told): Match[] => [...new Set([...leadingOf(told), ...allTold(told)])]

/** Questions that quote a finding, as the suggested ones do. */
function answerOnGist({ question, dialogue, told, language }: Asked): string | null {
  // As it was written: mending would turn the "count" of a finding into a mount.
  const asked = dialogue.turns.at(-1)?.text ?? ''
  const quoted = allTold(told).find(({ rule }) => asked.includes(rule.gist.en) || asked.includes(rule.gist.hi))
  if (!quoted) return null
  return isAbout('try', question) ? tellTrial(quoted, language) : tellWhy(quoted, language)
}

/** Questions about the almanac, its measuring and its limits. */
function answerOnMethod({ question, dialogue, told, language }: Asked): string | null {
  const { features } = dialogue
  if (isAbout('self', question)) return say(introduction, language)
  if (isAbout('science', question)) return `${say(science, language)} ${tellLines(features, language)}`
  if (isAbout('change', question)) return say(change, language)
  if (isAbout('sure', question)) return tellConfidence(features, language)
  if (isAbout('page', question)) return say(courtesies.page, language)
  if (isAbout('otherHand', question) && features.length === 1) return tellDifference(features, told, language)
  const term = findTerm(question)
  if (isAbout('differ', question) && (!term || term.id === 'which-hand'))
    return tellDifference(features, told, language)
  return null
}

function answerOnFindings(asked: Asked): string | null {
  const { question, matches, told, language } = asked
  const part = detectPart(question)
  const named = detectSection(question)
  if (part) {
    const said = tellPart(part, named ?? null, matches, told, language)
    return isAbout('verdict', question) ? `${said} ${say(verdict, language)}` : said
  }
  if (isAbout('verdict', question)) return tellVerdict(asked, named)
  const topics = topicsIn(question)
  if (topics.length > 1) return tellSeveral(topics, asked)
  if (named) return tellSection(named, told, language)
  const hand = detectHand(question)
  if (hand) return tellHand(hand, asked)
  const term = findTerm(question)
  if (term) return say(term.text, language)
  if (isAbout('trait', question)) return `${say(noVerdict, language)} ${tellInShort('temperament', told, language)}`
  if (isAbout('whole', question) || isAbout('why', question)) return tellWhole(asked)
  return null
}

/** That no line is good or bad, with the one that is spoken of. */
function tellVerdict(asked: Asked, named: SectionKey | null): string {
  const { told, language } = asked
  const about = (named ? told[named][0] : lastTold(asked)) ?? leadingOf(told)[0]
  return [say(verdict, language), ...(about ? [tellSimply(about, told, language)] : [])].join(' ')
}

/** What the reading leads with on one hand; of a hand that was not read, that it was not. */
function tellHand(hand: Hand, { dialogue, told, language }: Asked): string {
  const own = leadingFirst(told).filter(({ hands }) => hands.some((one) => one.hand === hand))
  if (own.length === 0) return tellDifference(dialogue.features, told, language)
  return own
    .slice(0, 2)
    .map((match) => tell(match, language))
    .join(' ')
}

function tellWhole({ told, language }: Asked): string | null {
  const leading = leadingOf(told).slice(0, 2)
  return leading.length === 0 ? null : leading.map((match) => tell(match, language)).join(' ')
}
