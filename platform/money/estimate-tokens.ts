/**
 * Maximum tokens per character of longer texts, by script (up to a code point), over common vocabularies (cl100k, o200k
 * and smaller ones of open models): other European letters and punctuation, Indian and further scripts, CJK.
 */
const perCharacter: [upTo: number, tokens: number][] = [
  [0x4ff, 1 / 2],
  [0x1fff, 1],
  [0x206f, 1 / 2],
  [0x2e7f, 1],
  [0xd7ff, 1.5],
]
/** Those of ASCII. */
const perAscii = 1 / 4
/** Emoji and everything else. */
const ofOthers = 3

/** Estimates the tokens of a text, preferring too many to too few. */
export function estimateTokens(text: string): number {
  const others = text.replace(/\p{ASCII}+/gu, '')
  let tokens = (text.length - others.length) * perAscii
  for (const character of others) {
    const code = character.codePointAt(0) ?? 0
    tokens += perCharacter.find(([upTo]) => code <= upTo)?.[1] ?? ofOthers
  }
  return Math.ceil(tokens)
}

/** Counts the tokens of a streamed text; most providers send one piece per token. */
export class PieceCount {
  #pieces = 0
  #characters = 0
  #estimate = 0

  add(piece: string): void {
    if (piece === '') return
    this.#pieces += 1
    this.#characters += [...piece].length
    this.#estimate += estimateTokens(piece)
  }

  /** A lower bound: every piece is at least one token. */
  get least(): number {
    return this.#pieces
  }

  /** The number of pieces if they are as short as tokens; otherwise an estimate by script. */
  get tokens(): number {
    const singly = this.#characters <= this.#pieces * longestPiece && this.#estimate <= this.#pieces * densestPiece
    return singly ? this.#pieces : this.#estimate
  }
}

/** Average characters per token in the languages that need the fewest tokens. */
const longestPiece = 6
/** The highest estimate of a piece that may still be a single token: a Devanagari word. */
const densestPiece = 4
