import type { Literal, Problem } from '../../contract/problem.ts'

/** What the server, or the way to it, would not do; carries the Problem a person is told. */
export class Refusal extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.message)
    this.name = 'Refusal'
    this.problem = problem
  }
}

/** The Problem in anything thrown; what is not a Refusal is a mistake of ours and is told as `broken`. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Refusal) return error.problem
  const message = error instanceof Error ? error.message : String(error)
  const broken: Literal<'page-broke'> = { code: 'broken', reason: 'page-broke', values: { error: message }, message }
  return broken
}
