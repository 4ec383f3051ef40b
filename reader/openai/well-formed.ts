const lone = /\p{Surrogate}/gu

/** Text that any database takes: halves of surrogate pairs that stand alone, and NUL, become U+FFFD. */
export const clean = (text: string): string => text.replace(lone, '\ufffd').replaceAll('\0', '\ufffd')

/** Text that comes in pieces, where a piece may end in the middle of a surrogate pair; it never leaves half of one. */
export class WellFormed {
  #held = ''

  /** What can be shown now. */
  push(piece: string): string {
    const text = this.#held + piece
    const last = text.charCodeAt(text.length - 1)
    const cut = last >= 0xd800 && last <= 0xdbff ? text.length - 1 : text.length
    this.#held = text.slice(cut)
    return clean(text.slice(0, cut))
  }

  /** What is left at the end. */
  end(): string {
    const rest = clean(this.#held)
    this.#held = ''
    return rest
  }
}
