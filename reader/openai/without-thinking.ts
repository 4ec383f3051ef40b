const names = ['think', 'thinking', 'thought', 'reasoning']
const tag = new RegExp(`<(/?)(${names.join('|')})>`, 'i')
const tags = names.flatMap((name) => [`<${name}>`, `</${name}>`])

/** A possible start of a tag at the end of the text so far. */
function certainUpTo(text: string): number {
  const at = text.lastIndexOf('<')
  const begun = text.slice(at).toLowerCase()
  return at >= 0 && tags.some((one) => one.startsWith(begun)) ? at : text.length
}

/**
 * Streamed text without a model's thinking between `<think>` and `</think>`; pieces may be split anywhere, even in a
 * tag. White space after leading thinking is removed too.
 *
 * A template may already have opened the thinking, so that only the closing tag appears: what came before is then known
 * to be thinking too late, unless that tag is `expected`. An expected one that never comes means that all was text.
 */
export class WithoutThinking {
  /** The tag that closed thinking which nothing had opened. */
  unopened: string | null = null
  #held = ''
  /** The closing tag of the current thinking, and its text so far. */
  #until: string | null
  #thought: string[] = []
  #expects: boolean
  /** Nothing was shown yet, or only white space is held back. */
  #blank = true
  #trim = false

  constructor(expected: string | null = null) {
    this.#until = expected
    this.#expects = expected !== null
  }

  /** The text that can be shown now. */
  push(piece: string): string {
    this.#held += piece
    let text = ''
    for (;;) {
      const found = this.#until === null ? tag.exec(this.#held) : this.#end()
      if (!found) break
      const [before, after] = [this.#held.slice(0, found.index), this.#held.slice(found.index + found[0].length)]
      this.#held = after
      if (this.#until !== null) {
        if (this.#expects) this.unopened = this.#until
        this.#until = null
        this.#expects = false
      } else if (found[1] === '') {
        text += this.#show(before)
        this.#until = `</${found[2]}>`
        this.#thought = [found[0]]
      } else {
        this.unopened = found[0]
        if (!this.#blank) text += this.#show(before)
      }
      if (this.#blank) this.#trim = true
    }
    const cut = certainUpTo(this.#held)
    const certain = this.#held.slice(0, cut)
    if (this.#until === null) {
      if (this.#blank && certain.trim() === '') return text
      text += this.#show(certain)
    } else this.#thought.push(certain)
    this.#held = this.#held.slice(cut)
    return text
  }

  /** The rest, at the end: in a complete answer, a tag never closed was not thinking. */
  end(whole: boolean): string {
    const isText = this.#until === null || (whole && (this.#expects || !this.#blank))
    const rest = isText ? (this.#until === null ? '' : this.#thought.join('')) + this.#held : ''
    this.#held = ''
    this.#until = null
    return this.#show(rest)
  }

  #end(): { 0: string; 1?: string; 2?: string; index: number } | null {
    const index = this.#held.toLowerCase().indexOf(this.#until!.toLowerCase())
    return index < 0 ? null : { 0: this.#until!, index }
  }

  #show(text: string): string {
    if (!this.#blank) return text
    if (text.trim() === '') return ''
    this.#blank = false
    return this.#trim ? text.trimStart() : text
  }
}
