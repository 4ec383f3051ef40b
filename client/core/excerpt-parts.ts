/** A piece of an excerpt; `isHit` for the search term. */
export interface ExcerptPart {
  text: string
  isHit: boolean
}

/** An excerpt on one line without Markdown, split into matches and the text around them. */
export function excerptParts(excerpt: string, query: string): ExcerptPart[] {
  const text = excerpt
    .replace(/[*_`#>|]+/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  const wanted = query.trim().replace(/\s+/g, ' ').toLowerCase()
  if (wanted === '') return [{ text, isHit: false }]
  // If lower-casing changes the length, as in a few scripts, positions would not match.
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
