import type { Both } from '../both.ts'
import type { Claim } from '../claims.ts'

/** Two claims that exclude each other unless they are weighed, and the sentence that weighs them. */
export interface Opposites {
  pair: readonly [Claim, Claim]
  weighed: readonly Both[]
}
