/** Unpaired surrogates, and control characters but line ends and tabs. */
const broken = /[^\P{Cc}\n\r\t]|\p{Surrogate}/gu
/** What turns the direction of the text after it: it can make a text look like another (CVE-2021-42574). */
const turning = /[\u202a-\u202e\u2066-\u2069]/g

/** Text that any database accepts, and that is what it looks like: broken characters become U+FFFD, turning ones go. */
export const clean = (text: string): string => text.replace(broken, '\ufffd').replace(turning, '')

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
