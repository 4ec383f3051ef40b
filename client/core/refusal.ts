import type { Problem } from '../../contract/problem.ts'

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
  return { code: 'broken', message: error instanceof Error ? error.message : String(error) }
}

/** Milliseconds until what was refused is asked for again: `own`, or as many as the server says. */
export function againIn(own: number, error: unknown): number {
  return Math.max(own, (problemOf(error).retryAfter ?? 0) * 1_000)
}
