import { type Problem, ProblemError } from '../../contract/problem.ts'
import type { Language } from '../../contract/reading.ts'
import { refusals } from './measure/refusals.ts'

/** The refusal of a photo in the language asked for; measuring itself speaks English. */
export function tellRefusal(problem: Problem, language: Language): ProblemError {
  const known = Object.values(refusals).find(({ en }) => en === problem.message)
  const more = problem.field === undefined ? {} : { field: problem.field }
  return new ProblemError(problem.code, known?.[language] ?? problem.message, more)
}
