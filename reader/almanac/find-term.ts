import { glossary, type Term } from './rules/glossary.ts'

const letter = '[\\p{L}\\p{M}]'
const whole = (name: string) => new RegExp(`(?<!${letter})${name}(?!${letter})`, 'iu')
const patterns = glossary.flatMap((term) => term.names.map((name) => ({ term, name, pattern: whole(name) })))
/** The longest name wins: "surya rekha" is not the mount of Surya. */
const longestFirst = [...patterns].sort((a, b) => b.name.length - a.name.length)

/** The traditional term a question names, or null. */
export function findTerm(question: string): Term | null {
  return longestFirst.find(({ pattern }) => pattern.test(question))?.term ?? null
}
