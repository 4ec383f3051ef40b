import { cleanText } from '../../platform/clean-text.ts'

/** Joins pieces of text that may be split inside a surrogate pair; never emits half of one. */
export class WellFormed {
  #held = ''

  /** The text that can be shown now. */
  push(piece: string): string {
    const text = this.#held + piece
    const last = text.charCodeAt(text.length - 1)
    const cut = last >= 0xd800 && last <= 0xdbff ? text.length - 1 : text.length
    this.#held = text.slice(cut)
    return cleanText(text.slice(0, cut))
  }

  /** The rest, at the end. */
  end(): string {
    const rest = cleanText(this.#held)
    this.#held = ''
    return rest
  }
}
