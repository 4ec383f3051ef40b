import { type PartKey, SectionKey } from '../../contract/reading.ts'
import { WellFormed } from './well-formed.ts'

const escapes: Record<string, string> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' }

/** A text of the reading, as far as it has been shown. */
export interface Written {
  text: string
  complete: boolean
}

/**
 * Extracts texts from the JSON of a palm answer while it is still arriving. Chunks may be split anywhere, even inside
 * an escape or a surrogate pair; the result equals what JSON.parse gives for the whole. The first of duplicate keys
 * wins.
 */
export class GrowingAnswer {
  readonly written = new Map<PartKey, Written>()
  /** Undefined until known. */
  isPalm: boolean | undefined
  /** The current key of each open object; null for an array. */
  readonly #path: (string | null)[] = []
  #expectsKey = false
  #inString = false
  #escape = ''
  #word = ''
  #key = ''
  #part: PartKey | null = null
  #text = new WellFormed()
  #grown = ''

  /** Takes the next piece of JSON; returns the text added, each part at most once and in order. */
  push(json: string): { part: PartKey; text: string }[] {
    const deltas: { part: PartKey; text: string }[] = []
    for (let at = 0; at < json.length; at += 1) {
      const character = json[at]!
      if (!this.#inString) this.#outside(character)
      else if (this.#escape !== '' && this.#escaped(character)) continue
      else if (character === '\\') this.#escape = '\\'
      else if (character === '"') this.#endString(deltas)
      else this.#append(character)
    }
    this.#show(deltas)
    return deltas
  }

  #outside(character: string): void {
    if (character >= 'a' && character <= 'z') {
      this.#word += character
      return
    }
    if (this.#word !== '') {
      const isTold = this.#path.length === 1 && this.#path[0] === 'isPalm' && /^(true|false)$/.test(this.#word)
      if (isTold) this.isPalm ??= this.#word === 'true'
      this.#word = ''
    }
    if (character === '"') this.#startString()
    else if (character === '{' || character === '[') {
      this.#path.push(null)
      this.#expectsKey = character === '{'
    } else if (character === '}' || character === ']') {
      this.#path.pop()
      this.#expectsKey = false
    } else if (character === ':') this.#expectsKey = false
    else if (character === ',') this.#expectsKey = this.#path.at(-1) !== null
  }

  #startString(): void {
    this.#inString = true
    this.#key = ''
    if (this.#expectsKey) return
    const part = this.#partHere()
    this.#part = part !== null && !this.written.has(part) ? part : null
    if (this.#part) this.written.set(this.#part, { text: '', complete: false })
  }

  #partHere(): PartKey | null {
    const [outer, inner] = this.#path
    if (this.#path.length === 1 && outer === 'summary') return outer
    const section = this.#path.length === 2 && outer === 'sections' ? SectionKey.safeParse(inner) : null
    return section?.success ? section.data : null
  }

  /** False if this character is not part of the escape, which is then unknown and taken literally without its backslash. */
  #escaped(character: string): boolean {
    if (this.#escape === '\\' && character !== 'u') {
      this.#append(escapes[character] ?? character)
    } else if (this.#escape === '\\' || /[\da-f]/i.test(character)) {
      this.#escape += character
      if (this.#escape.length < 6) return true
      this.#append(String.fromCharCode(Number.parseInt(this.#escape.slice(2), 16)))
    } else {
      this.#append(this.#escape.slice(1))
      this.#escape = ''
      return false
    }
    this.#escape = ''
    return true
  }

  #append(character: string): void {
    if (this.#expectsKey) this.#key += character
    else if (this.#part) this.#grown += character
  }

  #endString(deltas: { part: PartKey; text: string }[]): void {
    this.#inString = false
    if (this.#expectsKey) this.#path[this.#path.length - 1] = this.#key
    if (!this.#part) return
    this.#show(deltas, this.#text.end.bind(this.#text))
    this.written.get(this.#part)!.complete = true
    this.#part = null
  }

  #show(deltas: { part: PartKey; text: string }[], end = () => ''): void {
    if (!this.#part) return
    const text = this.#text.push(this.#grown) + end()
    this.#grown = ''
    if (text === '' || this.isPalm === false) return
    this.written.get(this.#part)!.text += text
    deltas.push({ part: this.#part, text })
  }
}
