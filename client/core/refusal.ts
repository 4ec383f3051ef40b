import type { Literal, Problem } from '../../contract/problem.ts'

/** A failure of the server or the network; carries the Problem to show. */
export class Refusal extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.message)
    this.name = 'Refusal'
    this.problem = problem
  }
}

/** The Problem in anything thrown; anything but a Refusal is a bug and becomes `broken`. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Refusal) return error.problem
  const message = error instanceof Error ? error.message : String(error)
  const broken: Literal<'page-broke'> = { code: 'broken', reason: 'page-broke', values: { error: message }, message }
  return broken
}

/** Milliseconds until what was refused is asked for again: `own`, or as many as the server says. */
export function againIn(own: number, error: unknown): number {
  return Math.max(own, (problemOf(error).retryAfter ?? 0) * 1_000)
}
