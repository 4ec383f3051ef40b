import { glossary } from './rules/glossary/glossary.ts'
import type { Term } from './rules/glossary/term.ts'

const letter = '[\\p{L}\\p{M}]'
const plurals = [
  [/line$/, 'lines?'],
  [/rekha$/, 'rekha(?:s|yen|ein|on|o)?'],
  [/रेखा$/u, 'रेखा(?:एँ|एं|ओं|ओ)?'],
] as const
const patterns = glossary.flatMap((term) => term.names.map((name) => ({ term, name, pattern: whole(name) })))
/** Named beside another term, it says on which hand. */
const isHand = ({ term }: { term: Term }) => term.id === 'which-hand'
/** The longest name wins: "surya rekha" is not the mount of Surya. */
const longestFirst = patterns.toSorted((a, b) => Number(isHand(a)) - Number(isHand(b)) || b.name.length - a.name.length)

/** The traditional term a question names, or null. */
export function findTerm(question: string): Term | null {
  return longestFirst.find(({ pattern }) => pattern.test(question))?.term ?? null
}

/** A name as a whole word, in the singular or the plural. */
function whole(name: string): RegExp {
  const inflected = plurals.reduce((all, [ending, forms]) => all.replace(ending, forms), name)
  return new RegExp(`(?<!${letter})${inflected}(?!${letter})`, 'iu')
}
