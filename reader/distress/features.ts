import { isRomanised } from '../detect-language.ts'
import { concepts } from './concepts.ts'
import { foldLetters, foldText } from './fold.ts'
import { soundOf } from './sound.ts'

/** How many kinds of features the weights tell apart; two that fall into one bucket share its weight. */
export const buckets = 2 ** 20
/** How many words apart two concepts may stand to be seen together, and two words. */
const reach = { concepts: 5, words: 3 }
/** Lengths of the pieces of words by which mistyped ones are known. */
const pieceLengths = [3, 4, 5]

/**
 * What a classifier sees of a text, as bucket numbers below `buckets`, each once: its words, neighbours and pairs of them,
 * pieces of words, the sounds of Hindi words, and what they speak of, alone and in pairs.
 */
export function featuresOf(text: string): Uint32Array {
  const inHindi = isRomanised(text, 1) || /\p{Script=Devanagari}/u.test(text)
  const seen = new Set<number>()
  for (const sentence of foldText(text).split('.')) {
    const words = sentence.split(' ').filter(Boolean)
    for (const feature of [
      ...inSequence('w', words),
      ...(inHindi ? inSequence('s', words.map(soundOf)) : []),
      ...words.flatMap(piecesOf),
      ...inPairs(words.map((word) => conceptsOf(word, inHindi))),
    ])
      seen.add(bucketOf(feature))
  }
  return Uint32Array.from(seen)
}

/** Words alone, two and three in a row, and two with others between them. */
function inSequence(kind: string, words: string[]): string[] {
  if (words.length === 0) return []
  const row = ['^', ...words, '$']
  return row.flatMap((word, at) => {
    const [second, third] = row.slice(at + 1)
    const near = row.slice(at + 2, at + reach.words + 1)
    return [
      `${kind} ${word}`,
      ...(second ? [`${kind} ${word} ${second}`] : []),
      ...(second && third ? [`${kind} ${word} ${second} ${third}`] : []),
      ...near.map((later) => `${kind} ${word} … ${later}`),
    ]
  })
}

function piecesOf(word: string): string[] {
  const whole = `<${word}>`
  return pieceLengths.flatMap((length) =>
    Array.from({ length: Math.max(0, whole.length - length + 1) }, (_, at) => `p ${whole.slice(at, at + length)}`),
  )
}

/** Concepts alone, and two of one sentence, in their order and in any: Hindi and English order words differently. */
function inPairs(row: string[][]): string[] {
  return row.flatMap((here, at) => {
    const near = row.slice(at + 1, at + 1 + reach.concepts).flat()
    return here.flatMap((one) => [
      `c ${one}`,
      ...near.flatMap((other) => [`c ${one} > ${other}`, `c ${[one, other].sort().join(' & ')}`]),
    ])
  })
}

interface Index {
  whole: Map<string, string[]>
  beginnings: Map<string, string[]>
}

let indexes: { en: Index; hi: Index } | undefined

/** The concepts of a folded word, looked up in the language of its text first. */
function conceptsOf(word: string, inHindi: boolean): string[] {
  indexes ??= { en: indexOf('en', (letters) => letters), hi: indexOf('hi', soundOf) }
  const [first, second] = inHindi ? [indexes.hi, indexes.en] : [indexes.en, indexes.hi]
  const key = (index: Index) => (index === indexes?.hi ? soundOf(word) : word)
  const found = lookUp(first, key(first))
  return found.length > 0 ? found : lookUp(second, key(second))
}

function lookUp({ whole, beginnings }: Index, word: string): string[] {
  const found = new Set(whole.get(word))
  for (let end = 2; end <= word.length; end += 1)
    for (const concept of beginnings.get(word.slice(0, end)) ?? []) found.add(concept)
  return [...found]
}

function indexOf(language: 'en' | 'hi', spell: (letters: string) => string): Index {
  const index: Index = { whole: new Map(), beginnings: new Map() }
  for (const [concept, words] of Object.entries(concepts))
    for (const word of (words[language] ?? '').split(' ').filter(Boolean)) {
      const part = word.endsWith('*') ? index.beginnings : index.whole
      const key = spell(foldLetters(word.replace('*', '')))
      part.set(key, [...(part.get(key) ?? []), concept])
    }
  return index
}

/** FNV-1a, folded to 20 bits: http://www.isthe.com/chongo/tech/comp/fnv/ */
function bucketOf(feature: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < feature.length; at += 1) hash = Math.imul(hash ^ feature.charCodeAt(at), 0x01000193)
  return ((hash >>> 12) ^ hash) & (buckets - 1)
}
