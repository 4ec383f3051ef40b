import { isRomanised } from '../detect-language.ts'
import { english } from './english.ts'
import { saysInEnglish } from './english-rules.ts'
import { isEveryday } from './everyday.ts'
import { foldText, type Patterns, sign } from './fold.ts'
import { hindi } from './hindi.ts'
import { saysInHindi } from './hindi-rules.ts'
import { hinglish } from './hinglish.ts'
import { saysInHinglish } from './hinglish-rules.ts'

const scripts = [
  { letter: /[a-z]/, tongues: [english, hinglish], says: [saysInEnglish, saysInHinglish] },
  { letter: /\p{Script=Devanagari}/u, tongues: [hindi], says: [saysInHindi] },
]

const scriptsOf = (said: string) => scripts.filter(({ letter }) => letter.test(said))

/** Compiled when the first text in its script is heard: that takes longer than the start of everything else. */
const compiled = new Map<Patterns, Record<'harmless' | 'signs', RegExp[]>>()

function compile(patterns: Patterns): Record<'harmless' | 'signs', RegExp[]> {
  const known = compiled.get(patterns)
  if (known) return known
  const { words, harmless, signs } = patterns
  const made = {
    harmless: harmless.map((source) => sign(source, words, 'g')),
    signs: signs.map((source) => sign(source, words)),
  }
  compiled.set(patterns, made)
  return made
}

function withoutIdioms(said: string): string {
  const idioms = scriptsOf(said).flatMap(({ tongues }) => tongues.flatMap((tongue) => compile(tongue).harmless))
  return idioms.reduce((rest, idiom) => rest.replace(idiom, '.'), said)
}

/** Whether the rules hear suicide, self-harm, violence they suffer, or despair in a text. */
export function hearsByRules(text: string): boolean {
  const said = foldText(text)
  // Most texts have no sign at all, and need no look for idioms.
  return hasSign(said) && hasSign(withoutIdioms(said))
}

function hasSign(said: string): boolean {
  const sentences = said.split('.')
  const says = scriptsOf(said).flatMap((one) => one.says)
  if (sentences.some((sentence) => says.some((one) => one(sentence, isEveryday(sentence))))) return true
  const rest = sentences.filter((sentence) => !isEveryday(sentence))
  const signs = scriptsOf(said).flatMap(({ tongues }) => tongues.flatMap((tongue) => compile(tongue).signs))
  return signs.some((one) => one.test(rest.join('.'))) || rest.some(speaksOfOwnDeath)
}

const ofDeath = / (die|dead|death|dying|suicid\w*|mar(na|ne|jau|jana|jaun)|maut|mout) | (मरना|मरने|मौत|मर) /u
const ofMe = / (i|im|ive|id|ill|me|my|myself|main|mai|mujhe|mujhko|mein|mera|meri|muje) | (मैं|मै|मुझे|मेरा|मेरि|मुझ) /u
const asked =
  / (line|lines|lifeline|palm|palms|hand|mount|star|mark|reading|mean|means|show|shows|say|says|tel|when|what|which|age|year|years|how|long|old|wil|afraid|fear|scared|after|before|wife|husband|mother|father|mom|dad|grandm\w*|grandf\w*|brother|sister|uncle|aunt|friend|son|daughter|dog|cat|pet|boss|bug|game|carer|job|mariage|relationship|busines|kab|kitne|kaise|rekha|kya|umar) | (कब|कितने|कितनि|कैसे|रेखा|क्या|उम्र|आयु|पिता|मां|भाई|बहन|पति|पत्नि|दादा|दादि|नाना|नानि) /u

/** A sentence about death and oneself that asks nothing about the palm. */
const speaksOfOwnDeath = (sentence: string): boolean =>
  ofDeath.test(sentence) && ofMe.test(sentence) && !asked.test(sentence)

/** Whether the distress is expressed in romanised Hindi. */
export function isInHinglish(text: string): boolean {
  const said = withoutIdioms(foldText(text))
  const sentences = said.split('.')
  const inHinglish =
    compile(hinglish).signs.some((one) => one.test(said)) || sentences.some((one) => saysInHinglish(one, false))
  const inEnglish = () =>
    compile(english).signs.some((one) => one.test(said)) || sentences.some((one) => saysInEnglish(one, false))
  return inHinglish && (isRomanised(text, 1) || !inEnglish())
}
