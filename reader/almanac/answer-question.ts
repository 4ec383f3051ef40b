import type { Language, SectionKey } from '../../contract/reading.ts'
import { detectLanguage } from '../detect-language.ts'
import { answerDistress } from '../distress/answer-distress.ts'
import type { Dialogue } from '../reader.ts'
import { composeReading } from './compose-reading.ts'
import { consoleFirst } from './console-first.ts'
import { detectPart, detectSection, isAbout } from './detect-intent.ts'
import { findTerm } from './find-term.ts'
import { answerAtLimit } from './limits.ts'
import { matchRules } from './match-rules.ts'
import { join } from './phrases.ts'
import type { Term } from './rules/glossary.ts'
import { tellConfidence, tellEvidence, tellMore, tellPart, tellSection } from './tell-findings.ts'
import { observe } from './write-finding.ts'

/** Answers the last turn from the findings and rules alone, in the language of the question (Markdown). */
export function answerQuestion(dialogue: Dialogue): string {
  const care = answerDistress(dialogue)
  if (care && !care.goesOn) return care.text
  const question = dialogue.turns.at(-1)?.text ?? ''
  const language = detectLanguage(question, dialogue.about.language)
  const before = care?.text ?? consoleFirst(question, language)
  const answer = answerOf(question, dialogue, language)
  return before === null ? answer : `${before}\n\n${answer}`
}

function answerOf(question: string, dialogue: Dialogue, language: Language): string {
  return (
    answerAtLimit(question, language) ??
    answerOnTradition(question, dialogue, language) ??
    answerOnFindings(question, dialogue, language) ??
    answerCourtesy(question, language) ??
    sayUnknown(language)
  )
}

/** Explains terms that are never measured; measured ones only if the question is not about the person's own hand. */
function answerOnTradition(question: string, { features }: Dialogue, language: Language): string | null {
  const term = findTerm(question)
  if (!term) return null
  if (!term.measured) return `${term.text[language]} ${notSeenHere[language]}`
  if (!asksForMeaning(question)) return null
  return term.id === 'which-hand' ? `${handsRead(features, language)} ${term.text[language]}` : term.text[language]
}

function handsRead(features: Dialogue['features'], language: Language): string {
  const match = matchRules(features).find(({ rule }) => rule.when.aspect === 'hands.shown')
  return match ? observe(match, language) : ''
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

function answerOnFindings(question: string, dialogue: Dialogue, language: Language): string | null {
  const { features } = dialogue
  const matches = matchRules(features)
  const part = detectPart(question)
  const asked = detectSection(question)
  const topic = asked ?? topicBefore(dialogue)
  if (isAbout('self', question)) return self[language]
  if (isAbout('sure', question)) return tellConfidence(features, language)
  if (isAbout('why', question) && topic) return tellEvidence(topic, matches, part, language)
  if (isAbout('unseen', question)) return tellUnseen(dialogue, language)
  if (isAbout('more', question) && topic && wasTold(topic, dialogue)) return tellMore(topic, matches, language)
  if (asked) return tellSection(asked, matches, part, language)
  if (part) return tellPart(part, matches, language)
  const term = findTerm(question)
  if (term) return describe(term, language)
  if (isAbout('whole', question) || isAbout('why', question) || isAbout('more', question))
    return composeReading(features, language).summary
  return null
}

function describe(term: Term, language: Language): string {
  return term.measured ? term.text[language] : `${term.text[language]} ${notSeenHere[language]}`
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

function tellUnseen({ features }: Dialogue, language: Language): string {
  const unseen = join(composeReading(features, language).report.notMeasured, language)
  return language === 'hi'
    ? `फ़ोटो से ये बातें नहीं मापी गईं, इसलिए इन पर कुछ नहीं कहा गया: ${unseen}।`
    : `These were not measured on the photo, so nothing is said of them: ${unseen}.`
}

function answerCourtesy(question: string, language: Language): string | null {
  if (isAbout('thanks', question)) return thanks[language]
  if (isAbout('greeting', question)) return greeting[language]
  return null
}

function sayUnknown(language: Language): string {
  return unknown[language]
}

const notSeenHere = {
  en: 'On your photo this was not measured, so I say nothing of it in your hand.',
  hi: 'आपकी फ़ोटो में यह नहीं मापा गया, इसलिए आपके हाथ में इसके बारे में मैं कुछ नहीं कहता।',
}
const self = {
  en: 'I am the almanac, a program and no person. I find the outline of the hand and its three great lines on your photo, measure their length, bend, depth and end, and say what a written book of rules of the tradition holds about them. What I did not measure I leave unsaid.',
  hi: 'मैं एक पंजिका हूँ, एक कार्यक्रम, कोई व्यक्ति नहीं। मैं आपकी फ़ोटो में हाथ की रूपरेखा और तीन मुख्य रेखाएँ ढूँढ़ता हूँ, उनकी लंबाई, मोड़, गहराई और अंत मापता हूँ, और वही कहता हूँ जो परंपरा के लिखित नियम उनके बारे में कहते हैं। जो नहीं मापा, उस पर मौन रहता हूँ।',
}
const greeting = {
  en: 'Namaste. Ask me about your heart, head or life line, about temperament or work, or what a term of the tradition means.',
  hi: 'नमस्ते। अपनी हृदय, मस्तिष्क या जीवन रेखा, स्वभाव या काम के बारे में पूछिए, या परंपरा के किसी शब्द का अर्थ।',
}
const thanks = {
  en: 'You are welcome. If something in the reading stays with you, ask me what it rests on.',
  hi: 'आपका स्वागत है। वाचन की कोई बात मन में रह जाए तो पूछिए कि वह किस आधार पर कही गई।',
}
const unknown = {
  en: 'To this neither your palm nor the book says anything, so I will not guess. You may ask about your heart, head or life line, your temperament, work or energy, why something was said, how sure the measuring is, or what a term such as bhagya rekha means.',
  hi: 'इस पर न आपकी हथेली कुछ कहती है न पुस्तक, इसलिए मैं अनुमान नहीं लगाऊँगा। आप अपनी हृदय, मस्तिष्क या जीवन रेखा, स्वभाव, काम या ऊर्जा के बारे में पूछ सकते हैं, यह कि कोई बात क्यों कही गई, मापने का भरोसा कितना है, या भाग्य रेखा जैसे किसी शब्द का अर्थ।',
}
