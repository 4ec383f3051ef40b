const lone = /\p{Surrogate}/gu

/** Text that any database accepts: unpaired surrogates and NUL become U+FFFD. */
export const clean = (text: string): string => text.replace(lone, '\ufffd').replaceAll('\0', '\ufffd')

/** Joins pieces of text that may be split inside a surrogate pair; never emits half of one. */
export class WellFormed {
  #held = ''

  /** The text that can be shown now. */
  push(piece: string): string {
    const text = this.#held + piece
    const last = text.charCodeAt(text.length - 1)
    const cut = last >= 0xd800 && last <= 0xdbff ? text.length - 1 : text.length
    this.#held = text.slice(cut)
    return clean(text.slice(0, cut))
  }

  /** The rest, at the end. */
  end(): string {
    const rest = clean(this.#held)
    this.#held = ''
    return rest
  }
}
