import type { Language } from '../../contract/reading.ts'
import type { Match } from './match-rules.ts'
import { say } from './phrases.ts'
import type { Both } from './rules/both.ts'
import { handOf } from './write-finding.ts'

const most = 5

const ofHand: Record<ReturnType<typeof handOf>, Both> = {
  left: { en: 'left hand’s', hi: 'मेरे बाएँ हाथ की' },
  right: { en: 'right hand’s', hi: 'मेरे दाएँ हाथ की' },
  both: { en: '', hi: 'मेरी' },
}

/** "my", or "my left hand’s" if the other hand was also read and differs. */
function my(match: Match, language: Language): string {
  const owner = say(ofHand[match.ofTwo ? handOf(match) : 'both'], language)
  return language === 'hi' ? owner : `my ${owner}`.trim()
}

/** Three to five questions that the findings can answer. */
export function suggestQuestions(matches: Match[], language: Language): string[] {
  const first = (section: string) => matches.find(({ rule }) => rule.section === section && rule.advice)
  const [heart, mind, vitality, work] = [first('heart'), first('mind'), first('vitality'), first('work')]
  const gist = (match: Match) => say(match.rule.gist, language)
  const hindi = language === 'hi'
  const questions = [
    heart &&
      (hindi
        ? `${my(heart, 'hi')} हृदय रेखा में ${gist(heart)} का संकेत क्यों है?`
        : `Why does ${my(heart, 'en')} heart line speak of ${gist(heart)}?`),
    mind &&
      (hindi
        ? `${my(mind, 'hi')} मस्तिष्क रेखा में ${gist(mind)} का संकेत कैसे दिखता है?`
        : `Where does ${my(mind, 'en')} head line show ${gist(mind)}?`),
    vitality && (hindi ? 'मेरी जीवन रेखा ऊर्जा के बारे में क्या कहती है?' : 'What does my life line say about my energy?'),
    work && (hindi ? 'काम के बारे में मेरा हाथ क्या कहता है?' : 'What does my hand say about work?'),
    hindi ? 'भाग्य रेखा क्या होती है, और वह क्यों नहीं पढ़ी गई?' : 'What is bhagya rekha, and why was it not read?',
    hindi ? 'कितने भरोसे से यह मापा गया?' : 'How sure is the measuring?',
    hindi ? 'मैं किस बात पर विचार करूँ?' : 'What might I reflect on?',
  ]
  return questions.filter((question) => typeof question === 'string').slice(0, most)
}
