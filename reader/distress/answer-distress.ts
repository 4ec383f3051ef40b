import type { Language } from '../../contract/reading.ts'
import { detectLanguage, isRomanised } from '../detect-language.ts'
import type { Dialogue } from '../reader.ts'
import { isInHinglish } from './hear-by-rules.ts'
import { hearsDistress, mayBeInDistress } from './hear-distress.ts'
import { helpLines } from './help-lines.ts'
import { gently } from './wider-net.ts'

/** Shown instead of the reader's answer or, with `goesOn`, before it. */
export interface Care {
  text: string
  goesOn: boolean
}

/** For how many of a person's turns earlier distress is remembered. */
export const rememberedTurns = 2
/** Messages up to this long may be halves of one sentence sent in two. */
const halfSentence = 40

/**
 * Runs before every reader and every other limit: people in distress are pointed to help, whatever else they ask. For
 * the next two turns only questions about the palm are answered, with a reminder of help first. Where it is unsure, a
 * gentle question comes before the answer. Null if there are no signs of distress.
 */
export function answerDistress({
  turns,
  about,
}: Pick<Dialogue, 'turns'> & { about: Pick<Dialogue['about'], 'language'> }): Care | null {
  const [question = '', ...before] = turns
    .filter(({ role }) => role === 'user')
    .map(({ text }) => text)
    .reverse()
  const recent = before.slice(0, rememberedTurns)
  const kind = kindOf(question, before)
  if (kind === null) return null
  const tongue = tongueOf(question, recent, about.language)
  return {
    aside: { text: `${aside[tongue]} ${elsewhere[tongue]}`, goesOn: false },
    gently: { text: gently[tongue], goesOn: true },
    first: { text: first[tongue], goesOn: true },
    stay: { text: stay[tongue], goesOn: false },
  }[kind]
}

/** What is to be said to the question after those before it, the last one first. */
function kindOf(question: string, before: string[]): 'aside' | 'gently' | 'first' | 'stay' | null {
  if (hearsDistress(question) || isSecondHalf(question, before[0])) return 'aside'
  if (!before.slice(0, rememberedTurns).some(hearsDistress)) return mayBeInDistress(question) ? 'gently' : null
  return isAboutPalm(question) ? 'first' : 'stay'
}

const isSecondHalf = (question: string, before: string | undefined): boolean =>
  before !== undefined &&
  question.length <= halfSentence &&
  before.length <= halfSentence &&
  hearsDistress(`${before} ${question}`) &&
  !hearsDistress(before)

/** A question that clearly returns to the reading, and not to life or its end. */
const isAboutPalm = (question: string): boolean =>
  /\b(palms?|hands?|heart|head|mind|love|marr\w+|career|work|job|fingers?|mounts?|nature|temperament|rekha|haath|hath|hatheli|dil|kaam|naukri|shaadi|shadi)\b|हथेली|हाथ|हृदय|मस्तिष्क|स्वभाव|प्रेम|प्यार|शादी|विवाह|काम|करियर|नौकरी|पर्वत|उँगल|भाग्य/iu.test(
    question,
  ) &&
  !/\b(lif\w*|liv\w*|die\w*|dy\w*|dead|death|end\w*|kill\w*|pain\w*|jee?van|zindagi|jindagi|maut|mar\w*na|jee?na)\b|जीवन|ज़िंदगी|जिंदगी|मौत|मृत्यु|मर|जीना|जीने/iu.test(
    question,
  )

type Tongue = Language | 'hinglish'

/** People who write Hindi in Latin script may not read Devanagari, so they are answered in Latin script. */
function tongueOf(question: string, recent: string[], otherwise: Language): Tongue {
  if (isRomanised(question) || isInHinglish(question)) return 'hinglish'
  if (question.length <= halfSentence && recent[0] && !/\p{Script=Devanagari}/u.test(question)) {
    if (isRomanised(recent[0]) || isInHinglish(recent[0])) return 'hinglish'
  }
  return detectLanguage(question, otherwise)
}

/** "Nepal 1166, United States and Canada 988": the lines of distress outside India, by number. */
function listElsewhere(language: Language): string {
  const numbers = [...new Set(helpLines.filter(isElsewhere).map(({ number }) => number))]
  return numbers
    .map((number) => {
      const countries = helpLines.filter((line) => isElsewhere(line) && line.number === number)
      const names = countries.map(({ country }) => (language === 'hi' ? inHindi[country] : country))
      return `${names.join(language === 'hi' ? ' और ' : ' and ')} ${number}`
    })
    .join(', ')
}

const isElsewhere = ({ country, for: purpose }: (typeof helpLines)[number]) =>
  country !== 'India' && purpose === 'distress'

const inHindi: Record<string, string> = {
  Nepal: 'नेपाल',
  'United States': 'अमेरिका',
  Canada: 'कनाडा',
  'United Kingdom': 'ब्रिटेन',
  Ireland: 'आयरलैंड',
  Australia: 'ऑस्ट्रेलिया',
  'New Zealand': 'न्यूज़ीलैंड',
}

const elsewhere: Record<Tongue, string> = {
  en: `If somebody hurts you at home: in India 181 for women, 1098 for children. Outside India: ${listElsewhere('en')}.`,
  hi: `घर में कोई मारता या सताता हो: भारत में महिलाओं के लिए 181, बच्चों के लिए 1098। भारत के बाहर: ${listElsewhere('hi')}।`,
  hinglish: `Ghar mein koi maarta ya satata ho: India mein mahilaon ke liye 181, bachchon ke liye 1098. India ke bahar: ${listElsewhere('en')}.`,
}

/** Tele-MANAS is the helpline of India's health ministry, free at all hours. */
const aside: Record<Tongue, string> = {
  en: 'Let us put the palm aside. What you write sounds heavy, and you should not be alone with it. Please speak to someone now: in India you can call Tele-MANAS, 14416, free and at any hour; anywhere, if you are in danger, call your local emergency number (112 in India). And if there is a person you trust, tell them today. No line on a hand decides about you.',
  hi: 'हथेली को अभी एक ओर रखते हैं। आपने जो लिखा है वह बहुत भारी लगता है, और इसके साथ आपको अकेले नहीं रहना चाहिए। कृपया अभी किसी से बात कीजिए: भारत में टेली-मानस 14416 पर कॉल कर सकते हैं, निःशुल्क और किसी भी समय; ख़तरा हो तो अपने यहाँ के आपातकालीन नंबर (भारत में 112) पर कॉल कीजिए। और जिस पर भरोसा हो, उसे आज ही बताइए। हाथ की कोई रेखा आपका निर्णय नहीं करती।',
  hinglish:
    'Hatheli ko abhi ek taraf rakhte hain. Aapne jo likha hai, woh bahut bhaari lagta hai, aur iske saath aapko akele nahin rehna chahiye. Please abhi kisi se baat kijiye: India mein aap Tele-MANAS ko 14416 par call kar sakte hain, bilkul free, kisi bhi samay; khatra ho to apne yahan ke emergency number (India mein 112) par call kijiye. Aur jis par aapko bharosa ho, use aaj hi bataiye. Haath ki koi rekha aapka faisla nahin karti.',
}

const stay: Record<Tongue, string> = {
  en: 'I am glad you are still writing. The palm can wait. Is there someone who could be with you right now? Tele-MANAS, 14416, is free in India and answers at any hour; in danger call your local emergency number (112 in India). Whenever you would like to come back to a line, name it, and we go on there.',
  hi: 'अच्छा है कि आप लिख रहे हैं। हथेली बाद में भी देखी जा सकती है। क्या इस समय कोई आपके पास आ सकता है? भारत में टेली-मानस 14416 पर निःशुल्क, किसी भी समय बात हो सकती है; ख़तरा हो तो अपने यहाँ के आपातकालीन नंबर (भारत में 112) पर कॉल कीजिए। जब किसी रेखा पर लौटने का मन हो, उसका नाम लिखिए, वहीं से आगे बात करेंगे।',
  hinglish:
    'Achha hai ki aap likh rahe hain. Hatheli baad mein bhi dekhi ja sakti hai. Kya is samay koi aapke paas aa sakta hai? India mein Tele-MANAS, 14416, par free mein, kisi bhi samay baat ho sakti hai; khatra ho to apne yahan ke emergency number (India mein 112) par call kijiye. Jab kisi rekha par lautne ka mann ho, uska naam likhiye, wahin se aage baat karenge.',
}

const first: Record<Tongue, string> = {
  en: 'One thing first: if it gets heavy again, Tele-MANAS, 14416, is there at any hour, and 112 in danger.',
  hi: 'पहले एक बात: मन फिर भारी हो तो टेली-मानस 14416 पर किसी भी समय, और ख़तरे में 112 पर कॉल कीजिए।',
  hinglish:
    'Pehle ek baat: mann phir bhaari ho to Tele-MANAS 14416 par kisi bhi samay, aur khatre mein 112 par call kijiye.',
}
