import type { Language } from '../../contract/reading.ts'
import type { Dialogue } from '../reader.ts'
import type { Told } from './choose-told.ts'
import type { Match } from './match-rules.ts'

/** A question, and what there is to answer it from. */
export interface Asked {
  question: string
  dialogue: Dialogue
  matches: Match[]
  told: Told
  language: Language
}
