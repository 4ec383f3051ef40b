/** A piece of an excerpt; `isHit` for what was looked for. */
export interface ExcerptPart {
  text: string
  isHit: boolean
}

/** An excerpt without the marks of Markdown and in one line, cut into what was looked for and what stands around it. */
export function excerptParts(excerpt: string, query: string): ExcerptPart[] {
  const text = excerpt
    .replace(/[*_`#>|]+/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  const wanted = query.trim().replace(/\s+/g, ' ').toLowerCase()
  if (wanted === '') return [{ text, isHit: false }]
  // Where changing the case changes the length, as in a few scripts, places in the two texts would not agree.
  const low = text.toLowerCase().length === text.length ? text.toLowerCase() : text
  const parts: ExcerptPart[] = []
  let from = 0
  for (let at = low.indexOf(wanted); at >= 0; at = low.indexOf(wanted, from)) {
    if (at > from) parts.push({ text: text.slice(from, at), isHit: false })
    from = at + wanted.length
    parts.push({ text: text.slice(at, from), isHit: true })
  }
  if (from < text.length) parts.push({ text: text.slice(from), isHit: false })
  return parts
}
