import type { SectionKey } from '../../contract/reading.ts'
import { detectLanguage } from '../detect-language.ts'
import { answerDistress } from '../distress/answer-distress.ts'
import type { Dialogue } from '../reader.ts'
import { answerOnTerms, tellSeveral } from './answer-on-terms.ts'
import type { Asked } from './asked.ts'
import { allTold, chooseTold, type Told } from './choose-told.ts'
import {
  change,
  courtesies,
  everythingTold,
  feeling,
  introduction,
  noFaults,
  noRecipe,
  science,
  unknown,
  unknownAgain,
  verdict,
} from './courtesies.ts'
import { detectPart, detectSection, detectSections, isAbout, isWordless } from './detect-intent.ts'
import { findTerm } from './find-term.ts'
import { answerAtLimit } from './limits.ts'
import { type Match, matchRules } from './match-rules.ts'
import { mendQuestion } from './mend-question.ts'
import { nameNotMeasured } from './name-not-measured.ts'
import { join, say } from './phrases.ts'
import { observe, tell } from './say-match.ts'
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
  tellSimply,
  tellTrial,
  tellWhy,
} from './tell-findings.ts'
import { topicsIn } from './topics-in.ts'
import { unheardFirst, unheardOf } from './unheard.ts'
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
  const { question, dialogue, matches, told, language } = asked
  const part = detectPart(question)
  const named = detectSection(question)
  const topic = named ?? topicBefore(dialogue)
  if (isAbout('unseen', question)) return tellUnseen(asked)
  const before = lastTold(asked)
  const unseen = topic !== null && told[topic].length === 0
  if (isAbout('why', question) && before && !part && !named && !unseen) return tellWhy(before, language)
  if (isAbout('why', question) && topic && !part) return tellEvidence(topic, told, language)
  if (isAbout('simpler', question) && !named) return tellSimply(before, told, language)
  if (isAbout('become', question)) return `${say(noRecipe, language)} ${tellSection('guidance', told, language)}`
  if (isAbout('weak', question)) return `${say(noFaults, language)} ${tellSection('guidance', told, language)}`
  if (isAbout('more', question) && (!named || wasTold(named, dialogue)))
    return tellMore(topic, told, dialogue, language)
  if (part) {
    const said = tellPart(part, named ?? null, matches, told, language)
    return isAbout('verdict', question) ? `${said} ${say(verdict, language)}` : said
  }
  if (isAbout('verdict', question)) return tellVerdict(asked, named)
  const topics = topicsIn(question)
  if (topics.length > 1) return tellSeveral(topics, asked)
  if (named) return tellSection(named, told, language)
  const term = findTerm(question)
  if (term) return say(term.text, language)
  if (isAbout('whole', question) || isAbout('why', question)) return tellWhole(asked)
  return null
}

/** That no line is good or bad, with the one that is spoken of. */
function tellVerdict(asked: Asked, named: SectionKey | null): string {
  const { told, language } = asked
  const about = (named ? told[named][0] : lastTold(asked)) ?? leadingOf(told)[0]
  return [say(verdict, language), ...(about ? [tellSimply(about, told, language)] : [])].join(' ')
}

/** The finding that the last answer began with, or null. */
function lastTold({ dialogue, told, language }: Asked): Match | null {
  const last = dialogue.turns.findLast(({ role }) => role === 'assistant')?.text ?? ''
  const found = allTold(told).flatMap((match) => {
    const at = last.indexOf(observe(match, language))
    return at < 0 ? [] : [{ match, at }]
  })
  return found.toSorted((a, b) => a.at - b.at)[0]?.match ?? null
}

function tellWhole({ told, language }: Asked): string | null {
  const leading = leadingOf(told).slice(0, 2)
  return leading.length === 0 ? null : leading.map((match) => tell(match, language)).join(' ')
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

const hasAnswers = ({ turns }: Dialogue): boolean => turns.some(({ role }) => role === 'assistant')

function answerCourtesy({ question, dialogue, told, language }: Asked): string | null {
  if (/[❤♥💕💖💘💔😍🥰]/u.test(question) && isWordless(question)) return tellSection('heart', told, language)
  if (/[👍👌✅]/u.test(question) && isWordless(question)) return say(courtesies.agree, language)
  if (/[🙏🤝👋]/u.test(question) && isWordless(question))
    return say(courtesies[hasAnswers(dialogue) ? 'thanks' : 'greeting'], language)
  if (isAbout('feeling', question)) return [say(feeling, language), tellInShort('heart', told, language)].join(' ')
  const kind = (['thanks', 'greeting', 'agree', 'disagree', 'insult'] as const).find((one) => isAbout(one, question))
  if (kind) return say(courtesies[kind], language)
  return isWordless(question) ? say(courtesies.wordless, language) : null
}
