import { charactersOf } from '../platform/cut-text.ts'
import { findFolded } from '../platform/fold-text.ts'

/** UTF-16 units shown before what was found, and in all. */
const before = 40
const shown = 160

export interface Excerpt {
  excerpt: string
  /** Where it holds what was looked for: from and to, in UTF-16 units. */
  hits: [from: number, to: number][]
}

/** What stands around the first place where a text holds what was looked for: one line, without the marks of Markdown. */
export function excerptOf(text: string, query: string): Excerpt {
  const line = text
    .replace(/[*_`#>|]+/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  const first = Math.max(0, (findFolded(line, query)[0]?.[0] ?? 0) - before)
  let excerpt = ''
  let at = 0
  for (const character of charactersOf(line)) {
    if (at >= first) {
      if (excerpt.length + character.length > shown) break
      excerpt += character
    }
    at += character.length
  }
  return { excerpt, hits: findFolded(excerpt, query) }
}
