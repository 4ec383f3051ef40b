import { glossary } from './rules/glossary/glossary.ts'
import { linesByFinger } from './rules/glossary/lines-by-finger.ts'
import type { Term } from './rules/glossary/term.ts'

const letter = '[\\p{L}\\p{M}]'
const plurals = [
  [/line$/, 'lines?'],
  [/rekha$/, 'rekha(?:s|yen|ein|on|o)?'],
  [/रेखा$/u, 'रेखा(?:एँ|एं|ओं|ओ)?'],
] as const
/** Named beside another term, it says on which hand. */
const isHand = (term: Term) => term.id === 'which-hand'
let compiled: ReturnType<typeof compile> | null = null

/** The traditional term a question names, or null. The first question takes about 20 ms longer. */
export function findTerm(question: string): Term | null {
  compiled ??= compile()
  const meant = byFinger.find(({ pattern }) => pattern.test(question))
  if (meant) return glossary.find(({ id }) => id === meant.term) ?? null
  return compiled.find(({ pattern }) => pattern.test(question))?.term ?? null
}

/** A line that is named by its place alone: "the line under my ring finger", not "my heart line ends under it". */
const byFinger = linesByFinger.map(({ term, finger }) => ({
  term,
  pattern: new RegExp(
    `(?<!(?:heart|head|life) )\\blines? (?:that |which )?(?:(?:is|are|runs?|lies?|goes?) )?(?:under|below|beneath|towards?) (?:my |the )?(?:${finger})|` +
      `(?:${finger})\\s*(?:के|की|ke|ki)\\s*(?:नीचे|ओर|तरफ़|neeche|niche|taraf)\\s*(?:वाली|की|जो|wali|ki|jo)?\\s*(?:रेखा|लकीर|लाइन|rekha|line)`,
    'iu',
  ),
}))

/** The longest name first: "surya rekha" is not the mount of Surya. */
function compile() {
  return glossary
    .flatMap((term) => term.names.map((name) => ({ term, name, pattern: whole(name) })))
    .toSorted((a, b) => Number(isHand(a.term)) - Number(isHand(b.term)) || b.name.length - a.name.length)
}

/** A name as a whole word, in the singular or the plural. */
function whole(name: string): RegExp {
  const inflected = plurals.reduce((all, [ending, forms]) => all.replace(ending, forms), name)
  return new RegExp(`(?<!${letter})${inflected}(?!${letter})`, 'iu')
}
