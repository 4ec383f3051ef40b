import { ProblemError } from '../../contract/problem.ts'
import type { Language } from '../../contract/reading.ts'
import type { Measurement } from '../reader.ts'
import { refusals } from './measure/refusals.ts'

/** A photo's refusal in a language; the measuring code itself only knows English. */
export function tellRefusal(
  { refusal, problem: { field } }: Extract<Measurement, { ok: false }>,
  language: Language,
): ProblemError {
  const translated = refusals[refusal][language]
  return new ProblemError(`palm-${refusal}`, { translated, ...(field !== undefined && { field }) })
}
