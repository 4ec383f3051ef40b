import { seededRandom } from '../../seeded-random.ts'

/** Numbers that a seed decides. */
export interface Random {
  /** From 0 up to but not 1. */
  next(): number
  between(low: number, high: number): number
  /** One of these, as often as its weight says. */
  choose<T extends string>(weights: Readonly<Record<T, number>>): T
}

/** Every name has a stream of its own, so that none disturbs another. */
export function randomFrom(seed: number, name: string): Random {
  let state = seed >>> 0
  for (const character of name) state = Math.imul(state ^ character.charCodeAt(0), 0x01000193) >>> 0
  const next = seededRandom(state)
  return {
    next,
    between: (low, high) => low + next() * (high - low),
    choose<T extends string>(weights: Readonly<Record<T, number>>): T {
      const entries = Object.entries(weights) as [T, number][]
      let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [name, weight] of entries) {
        left -= weight
        if (left < 0) return name
      }
      return entries[0]![0]
    },
  }
}
