/**
 * Marks that a search does not tell apart: accents, vowel points and the dots below Indic letters; never the vowel signs and
 * viramas of Indic scripts, nor the Japanese marks of voice, which make other words.
 */
const accents =
  /(?![\u3099\u309A])\p{Script=Inherited}|[\u0483-\u0487\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0640\u093C\u09BC\u0A3C\u0ABC\u0B3C]|\p{Default_Ignorable_Code_Point}/gu
/** Letters that Unicode does not take apart, as they are written without their stroke or ligature. */
const plain: Record<string, string> = {
  ς: 'σ',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ħ: 'h',
  þ: 'th',
}
const unplain = new RegExp(`[${Object.keys(plain).join('')}]`, 'gu')

/** A text as it is searched: without case, accents, and the difference between composed and not, in every script. */
export function foldText(text: string): string {
  if (/^[ -~]*$/.test(text)) return text.toLowerCase()
  return (
    text
      .normalize('NFKD')
      .replace(accents, '')
      // Up first: ß becomes SS, and the i without a dot an I.
      .toUpperCase()
      .toLowerCase()
      .replace(unplain, (letter) => plain[letter] ?? letter)
      .replace(/\s+/g, ' ')
  )
}

/** Where a text holds what is looked for, both folded: UTF-16 from and to, whole characters, in order. */
export function findFolded(text: string, query: string): [from: number, to: number][] {
  const wanted = foldText(query).trim()
  if (wanted === '') return []
  let folded = ''
  /** For each unit of `folded`, the piece it comes from. */
  const from: number[] = []
  const to: number[] = []
  for (const { 0: piece, index } of text.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    const low = foldText(piece)
    if (low === ' ' && folded.endsWith(' ')) continue
    folded += low
    for (let unit = 0; unit < low.length; unit += 1) {
      from.push(index)
      to.push(index + piece.length)
    }
  }
  const found: [number, number][] = []
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length)) {
    const begin = Math.max(from[at] ?? 0, found.at(-1)?.[1] ?? 0)
    const end = to[at + wanted.length - 1] ?? begin
    if (end > begin) found.push([begin, end])
  }
  return found
}
