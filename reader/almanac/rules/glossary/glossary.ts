import { handTerms } from './hand-terms.ts'
import { lineTerms } from './line-terms.ts'
import { mountTerms } from './mount-terms.ts'
import type { Term } from './term.ts'

/** Terms of hast rekha shastra, in both naming systems. */
export const glossary: readonly Term[] = [...lineTerms, ...mountTerms, ...handTerms]
