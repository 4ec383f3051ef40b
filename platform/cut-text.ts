const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
/** Ends what only the next letter completes: viramas, which join Indic consonants, and the zero width joiner. */
const joins = /[\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA\u200D]$/u

/** The beginning of a text, at most so many code points, cut between characters as a reader sees them. */
export function cutText(text: string, most: number): string {
  const points = [...text]
  if (points.length <= most) return text
  const kept: string[] = []
  let length = 0
  for (const { segment } of graphemes.segment(text)) {
    length += [...segment].length
    if (length > most) break
    kept.push(segment)
  }
  while (joins.test(kept.at(-1) ?? '')) kept.pop()
  // One character alone that is longer than all that may stand there is cut all the same.
  return kept.length > 0 ? kept.join('') : points.slice(0, most).join('')
}

/** A text split into characters as a reader sees them. */
export const charactersOf = (text: string): string[] => Array.from(graphemes.segment(text), ({ segment }) => segment)
