import * as z from 'zod'
import { type Complaint, complaints } from './complaints.ts'
import { ProblemCode } from './problem-code.ts'
import { type Reason, reasons, type ValuesOf } from './reasons.ts'

/** Every key a Problem may have. */
const keys = [...Object.keys(reasons), ...Object.keys(complaints)] as (Reason | Complaint)[]

/** A code for programs, a sentence that tells people what to do next, and where it helps the field or the seconds to wait. */
export const Problem = z.object({
  code: ProblemCode,
  /** The sentence's key, for translations. Newer servers may send other keys; rows stored by older versions have none. */
  reason: z.union([z.enum(keys), z.string()]).optional(),
  /** The values in the sentence. */
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  message: z.string(),
  field: z.string().optional(),
  retryAfter: z.number().int().nonnegative().optional(),
})
export type Problem = z.infer<typeof Problem>

/** A Problem as an exception: thrown anywhere, turned into a response once, at the edge. */
export type Told = Problem & { reason: Reason }

/** The Problem of one reason, for code that may import only types: the compiler checks the sentence against the table. */
export type Literal<R extends Reason> = {
  code: (typeof reasons)[R]['code']
  reason: R
  message: (typeof reasons)[R]['says'] extends infer Says extends string ? Says : string
} & ([ValuesOf<R>] extends [never] ? unknown : { values: ValuesOf<R> })

interface Beside {
  field?: string
  retryAfter?: number
  /** The sentence in the reading's language. */
  translated?: string
}
type More<R extends Reason> = [ValuesOf<R>] extends [never] ? [more?: Beside] : [more: Beside & { values: ValuesOf<R> }]

/** The Problem for a reason. */
export function problemFor<R extends Reason>(reason: R, ...[more]: More<R>): Problem & { reason: R } {
  const { code, says }: { code: ProblemCode; says: string | ((values: never) => string) } = reasons[reason]
  const { translated, ...rest } = (more ?? {}) as Beside & { values?: Problem['values'] }
  const message = translated ?? (typeof says === 'string' ? says : says(rest.values as never))
  return { code, reason, message, ...rest }
}

/** A Problem on its way up: thrown anywhere, turned into an answer once, at the edge. */
export class ProblemError<R extends Reason = Reason> extends Error {
  readonly problem: Told

  constructor(reason: R, ...more: More<R>) {
    const problem = problemFor(reason, ...more)
    super(problem.message)
    this.name = 'ProblemError'
    this.problem = problem
  }
}
