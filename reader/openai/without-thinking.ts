const names = ['think', 'thinking', 'thought', 'reasoning']
const tag = new RegExp(`<(/?)(${names.join('|')})>`, 'i')
const tags = names.flatMap((name) => [`<${name}>`, `</${name}>`])

/** Where a tag may have begun, at the end of what has come. */
function certainUpTo(text: string): number {
  const at = text.lastIndexOf('<')
  const begun = text.slice(at).toLowerCase()
  return at >= 0 && tags.some((one) => one.startsWith(begun)) ? at : text.length
}

/**
 * Text that comes in pieces, without what a model thinks aloud between `<think>` and `</think>`, which may be cut
 * anywhere, in a tag too. Of an answer that begins with thinking, the white space after it is left out as well.
 */
export class WithoutThinking {
  #held = ''
  /** The tag that ends the thinking which has begun, and that thinking. */
  #until: string | null = null
  #thought: string[] = []
  /** Nothing was shown yet, or nothing but white space is held before it. */
  #blank = true
  #trim = false

  /** What can be shown now. */
  push(piece: string): string {
    this.#held += piece
    let text = ''
    for (;;) {
      const found = this.#until === null ? tag.exec(this.#held) : this.#end()
      if (!found) break
      const [before, after] = [this.#held.slice(0, found.index), this.#held.slice(found.index + found[0].length)]
      this.#held = after
      if (this.#until !== null) this.#until = null
      else if (found[1] === '') {
        text += this.#show(before)
        this.#until = `</${found[2]}>`
        this.#thought = [found[0]]
      }
      // A template may have opened the thinking already, so that only its end is said.
      else if (!this.#blank) text += this.#show(before)
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

  /** What is left at the end: a tag that was never closed, in the middle of a whole answer, was no thinking. */
  end(whole: boolean): string {
    const rest = this.#until === null ? this.#held : whole && !this.#blank ? this.#thought.join('') + this.#held : ''
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
