import type { SectionKey } from '../../../../contract/reading.ts'
import type { Both } from '../both.ts'

/** A term of the tradition: its spellings, and its general meaning. It says nothing about anyone's hand. */
export interface Term {
  id: string
  /** Lower-case, matched as whole words; a final "line", "rekha" or "रेखा" also in the plural. */
  names: readonly string[]
  /** Null if it is told of every hand on which it was seen surely enough. */
  unseen: Unseen | null
  text: Both
}

/** Why a term is not read from a photo, and which section comes closest to it; null for what the reading leads with. */
export interface Unseen {
  why: Both
  instead: SectionKey | null
}

export const term = (id: string, names: string[], unseen: Unseen | null, en: string, hi: string): Term => ({
  id,
  names,
  unseen,
  text: { en, hi },
})
