import type { Features } from '../../contract/features.ts'
import type { Language, SectionKey } from '../../contract/reading.ts'
import type { Told } from './choose-told.ts'
import { say } from './phrases.ts'
import type { Both } from './rules/both.ts'
import { leadingOf } from './write-summary.ts'

const most = 5

const ofSection: Partial<Record<SectionKey, Both>> = {
  temperament: { en: 'What does my hand say about my nature?', hi: 'मेरे स्वभाव के बारे में मेरा हाथ क्या कहता है?' },
  heart: { en: 'What does my heart line say about love?', hi: 'प्रेम के बारे में मेरी हृदय रेखा क्या कहती है?' },
  mind: { en: 'What does my head line say about how I think?', hi: 'मेरी सोच के बारे में मस्तिष्क रेखा क्या कहती है?' },
  vitality: { en: 'What does my life line say about my energy?', hi: 'मेरी जीवन रेखा ऊर्जा के बारे में क्या कहती है?' },
  work: { en: 'What does my hand say about work?', hi: 'काम के बारे में मेरा हाथ क्या कहता है?' },
}

/** Three to five questions that the findings can answer, about what the reading leads with. */
export function suggestQuestions(told: Told, hands: Features[], language: Language): string[] {
  const leading = leadingOf(told)
  const [first, ...others] = leading
  const advised = leading.find(({ rule }) => rule.advice && rule !== first?.rule)
  const topics = others.map(({ rule }) => rule.section).filter((key) => key !== first?.rule.section)
  const quoted = (gist: Both) => `“${say(gist, language)}”`
  const questions = [
    first && say(why, language).replace('{gist}', quoted(first.rule.gist)),
    ...[...new Set(topics)].slice(0, 1).map((key) => ofSection[key] && say(ofSection[key], language)),
    first?.ofTwo && say(differ, language),
    advised && say(tryIt, language).replace('{gist}', quoted(advised.rule.gist)),
    say(sure, language),
    say(hands.some(({ fate }) => fate !== undefined) ? fateRead : fateNotRead, language),
    say(reflect, language),
  ]
  return questions.filter((question) => typeof question === 'string').slice(0, most)
}

const why: Both = { en: 'Where does my palm show {gist}?', hi: '{gist}: यह मेरी हथेली में कहाँ दिखता है?' }
const differ: Both = { en: 'What is different between my hands?', hi: 'मेरे दोनों हाथों में क्या अंतर है?' }
const tryIt: Both = { en: 'What could I try, with {gist}?', hi: '{gist}: इसके साथ मैं क्या आज़माऊँ?' }
const sure: Both = { en: 'How sure is the measuring?', hi: 'कितने भरोसे से यह मापा गया?' }
const fateRead: Both = {
  en: 'What does my fate line say?',
  hi: 'मेरी भाग्य रेखा क्या कहती है?',
}
const fateNotRead: Both = {
  en: 'What is bhagya rekha, and why was it not read?',
  hi: 'भाग्य रेखा क्या होती है, और वह क्यों नहीं पढ़ी गई?',
}
const reflect: Both = { en: 'What might I reflect on?', hi: 'मैं किस बात पर विचार करूँ?' }
