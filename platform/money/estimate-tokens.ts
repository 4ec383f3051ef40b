/**
 * Tokens a character of each script takes at most in texts of some length, up to a code point, over the vocabularies in use
 * (cl100k, o200k and smaller ones of open models): ASCII, other letters of Europe and signs, the scripts of India and beyond, CJK.
 */
const perCharacter: [upTo: number, tokens: number][] = [
  [0x7f, 1 / 4],
  [0x4ff, 1 / 2],
  [0x1fff, 1],
  [0x206f, 1 / 2],
  [0x2e7f, 1],
  [0xd7ff, 1.5],
]
/** Of emoji and all else. */
const ofOthers = 3

/** The tokens of a text, rather too many than too few. */
export function estimateTokens(text: string): number {
  let tokens = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    tokens += code <= 0x7f ? 1 / 4 : (perCharacter.find(([upTo]) => code <= upTo)?.[1] ?? ofOthers)
  }
  return Math.ceil(tokens)
}

/** The tokens of a text that comes in pieces, of which most providers make one for each token. */
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

  /** What it is at least: no piece is less than a token. */
  get least(): number {
    return this.#pieces
  }

  /** The pieces, where they are as short as tokens are; else by the scripts. */
  get tokens(): number {
    const singly = this.#characters <= this.#pieces * longestPiece && this.#estimate <= this.#pieces * densestPiece
    return singly ? this.#pieces : this.#estimate
  }
}

/** Characters of a token on an average, in the languages that need fewest. */
const longestPiece = 6
/** Tokens by the estimate of a piece that may still be one: a word of Devanagari. */
const densestPiece = 4
