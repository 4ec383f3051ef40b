import { chooseByWeight, seededRandom } from '../../seeded-random.ts'

/** Random numbers determined by a seed. */
export interface Random {
  /** At least 0, less than 1. */
  next(): number
  between(low: number, high: number): number
  /** One of these, in proportion to its weight. */
  choose<T extends string>(weights: Readonly<Record<T, number>>): T
}

/** Each name has its own stream, so that none affects another. */
export function randomFrom(seed: number, name: string): Random {
  let state = seed >>> 0
  for (const character of name) state = Math.imul(state ^ character.charCodeAt(0), 0x01000193) >>> 0
  const next = seededRandom(state)
  return {
    next,
    between: (low, high) => low + next() * (high - low),
    choose: (weights) => chooseByWeight(weights, next),
  }
}
