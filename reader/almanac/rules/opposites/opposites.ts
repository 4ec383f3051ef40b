import { Claim } from '../claims.ts'
import { ofManner } from './of-manner.ts'
import { ofReach } from './of-reach.ts'
import { ofWhatComesFirst } from './of-what-comes-first.ts'
import type { Opposites } from './pair.ts'

/** All pairs of claims that are weighed against each other. */
export const opposites: readonly Opposites[] = [...ofManner, ...ofReach, ...ofWhatComesFirst]

const oppositesOfClaim = new Map(
  Claim.options.map((claim) => [claim, opposites.filter(({ pair }) => pair.includes(claim))]),
)

/** The opposites between two sets of claims. */
export function findOpposites(some: readonly Claim[] = [], others: readonly Claim[] = []): Opposites[] {
  if (others.length === 0) return []
  return some.flatMap((claim) =>
    (oppositesOfClaim.get(claim) ?? []).filter(({ pair: [one, other] }) =>
      others.includes(one === claim ? other : one),
    ),
  )
}
