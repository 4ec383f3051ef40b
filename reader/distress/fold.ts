import { isSlip, isSwap } from '../typing-slips.ts'

/**
 * Normalises text for matching: lower case, one spelling for variants, words separated by one space, sentences by ".
 * ". In Latin script doubled or drawn-out letters ("killl", "jeena") become one; in Devanagari the nukta is dropped,
 * and long and short i and u, ज़िन्दगी and जिंदगी, जाये and जाए become the same.
 */
export function foldText(text: string): string {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Cf}|\u034f/gu, '')
    .replace(/(?<=[\p{L}\p{M}])['’‘`´ʼ′](?=\p{L})/gu, '')
    .replace(/[…]|\.{2,}/gu, ' ')
    .replace(/(?<=[a-z])[*_.|-]+(?=[a-z])/g, (gap) => (gap === '.' ? '.' : ' '))
    .replace(/(?<![a-z0-9])(?:[a-z0-9][ .*_|-]){2,}[a-z0-9](?![a-z0-9])/g, (spelt) => spelt.replace(/[ .*_|-]/g, ''))
    .replace(/(?<=[a-z])[0134578@$!](?=[a-z])/g, (sign) => letterFor[sign] ?? sign)
  return ` ${foldLetters(plain)
    .replace(/[.?!;।॥\n\r]+/g, ' . ')
    .replace(/[^\p{L}\p{M}\p{N}. ]+/gu, ' ')
    .split(' ')
    .filter((word, at, all) => word !== '' && word !== all[at - 1])
    .map(mendWord)
    .join(' ')} `.replaceAll(/\b(?:life lines?|lines? of life)\b/g, 'lifeline')
}

const letterFor: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '@': 'a',
  $: 's',
  '!': 'i',
}

/** Words that would become others with their doubled letters: nose, ded (dead), od (overdose), of. */
const keptApart: readonly [RegExp, string][] = [
  [/\bnoo+se/g, 'nuse'],
  [/\bdeed/g, 'dyd'],
  [/\bodd/g, 'ud'],
  [/\boff/g, 'uf'],
]

/** The letters of a text, or of a pattern's source, in the spelling that is compared. */
export function foldLetters(text: string): string {
  return keptApart
    .reduce((kept, [word, spelling]) => kept.replace(word, spelling), text)
    .normalize('NFD')
    .replace(/(?<=[a-z])[\u0300-\u036f]+/g, '')
    .replace(/\u093c/g, '')
    .replace(/ँ/g, 'ं')
    .replace(/न्(?=[क-धश-स])|म्(?=[प-भ])/g, 'ं')
    .replace(/(?<=[ािीुूेोइईआ])य(?=[ेी])/g, 'ए')
    .replace(/एे/g, 'ए')
    .replace(/ए[ीि]|ई/g, 'इ')
    .replace(/ी/g, 'ि')
    .replace(/ू/g, 'ु')
    .replace(/ऊ/g, 'उ')
    .replace(/(\\[a-z])|([a-z])\2+/g, (all, escaped: string | undefined, letter: string) => escaped ?? letter ?? all)
}

/** Key words that are often mistyped, in folded form. */
const long = [
  ...['suicide', 'suicidal', 'myself', 'himself', 'herself', 'worthles', 'pointles', 'overdose', 'disapear'],
  ...['everything', 'everyone', 'forever', 'husband', 'boyfriend', 'girlfriend', 'stepfather', 'parents'],
]
const short = ['want', 'die', 'kil', 'life', 'live', 'dont', 'cant', 'this']

const clipped: Record<string, string> = {
  ...{ lyf: 'life', lyfe: 'life', lif: 'life', liv: 'live', ded: 'dead', endng: 'ending', reson: 'reason' },
  ...{
    bout: 'about',
    wanna: 'wana',
    gona: 'going to',
    wnt: 'want',
    wen: 'when',
    hav: 'have',
    lik: 'like',
    anymor: 'anymore',
  },
}

/** Corrects a word one typo away from a key word. */
function mendWord(word: string): string {
  if (!/^[a-z]{3,10}$/.test(word)) return word
  if (clipped[word]) return clipped[word]
  if (/^(end|kil|dy|liv|hurt|cut|think|go|fel|jump|hang)in$/.test(word)) return `${word}g`
  if (word.length < 5) return short.find((meant) => isSwap(word, meant)) ?? word
  return long.find((meant) => isSlip(word, meant)) ?? word
}

/** What is said in one language, as sources for `sign`. */
export interface Patterns {
  /** Alternatives that the others name in braces. */
  words: Record<string, string>
  /** Idioms and questions that contain words of distress without meaning it. */
  harmless: string[]
  /** Ways to speak of distress. */
  signs: string[]
}

/**
 * A pattern for folded text, given as whole words in their usual spelling. `…` stands for up to three words of the
 * same sentence, `{NAME}` for the alternatives under that name in `words`.
 */
export function sign(source: string, words: Record<string, string>, flags = ''): RegExp {
  const filled = source.replace(/\{([A-Z]+)\}/g, (_, name: string) => {
    const meant = words[name]
    if (meant === undefined) throw new Error(`No words called ${name}`)
    return `(?:${meant.replace(/\{([A-Z]+)\}/g, (_, inner: string) => `(?:${words[inner]})`)})`
  })
  const whole = filled.replace(/\(\?! \(\?:([^()]*)\)\)/g, '(?! (?:$1)(?= ))')
  const spaced = whole.replace(/ ?…\?? ?/g, ' (?:[^ .]+ ){0,3}?')
  // Unbounded repetition would take minutes on four thousand letters of filler words.
  const bounded = spaced.replace(/\)([*+])/g, (_, times) => `){${times === '*' ? 0 : 1},4}`)
  // Folded text has no characters beyond the basic plane; the u flag would make compiling take three times as long.
  return new RegExp(`(?<= )(?:${foldLetters(sharedLetters(bounded))})(?= )`, flags)
}

/** Makes "stab(?:bed)" also match "stabed", the folded form of "stabbed". */
function sharedLetters(source: string): string {
  return source.replace(/([a-z])\(\?:([^()]*)\)/g, (_, letter: string, ways: string) => {
    const open = ways.split('|').map((way) => (way.startsWith(letter) ? `${letter}?${way.slice(1)}` : way))
    return `${letter}(?:${open.join('|')})`
  })
}
