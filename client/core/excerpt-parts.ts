/** A piece of an excerpt; `isHit` for the search term. */
export interface ExcerptPart {
  text: string
  isHit: boolean
}

/** An excerpt cut into what was looked for, which stands at `hits`, and what stands around it. */
export function excerptParts(excerpt: string, hits: readonly (readonly [from: number, to: number])[]): ExcerptPart[] {
  const parts: ExcerptPart[] = []
  let done = 0
  for (const [from, to] of hits) {
    if (from > done) parts.push({ text: excerpt.slice(done, from), isHit: false })
    parts.push({ text: excerpt.slice(from, to), isHit: true })
    done = to
  }
  if (done < excerpt.length) parts.push({ text: excerpt.slice(done), isHit: false })
  return parts
}
