import { foldText } from '../../reader/distress/fold.ts'
import { soundOf } from '../../reader/distress/sound.ts'

/** Texts that share so much of their words are taken for one. */
const alike = 0.6
/** Words in more texts than this tell nothing of likeness. */
const tooCommon = 1500

/**
 * A number for each text, the same for texts that are nearly the same or one the spelling of the other in the other
 * script, so that none is judged by weights that were learnt from its double.
 */
export function groupAlike(texts: string[]): number[] {
  const words = texts.map((text) => new Set(foldText(text).split(/[ .]+/).filter(Boolean).map(soundOf)))
  const leader = texts.map((_, at) => at)
  const leaderOf = (at: number): number => {
    let found = at
    while (leader[found] !== found) found = leader[found]!
    leader[at] = found
    return found
  }
  const earlier = new Map<string, number[]>()
  for (const [at, own] of words.entries()) {
    const shared = new Map<number, number>()
    for (const word of own) {
      const others = earlier.get(word) ?? []
      if (others.length <= tooCommon) for (const other of others) shared.set(other, (shared.get(other) ?? 0) + 1)
      earlier.set(word, [...others, at])
    }
    for (const [other, count] of shared)
      if (count >= 2 && count / (own.size + words[other]!.size - count) >= alike) leader[leaderOf(at)] = leaderOf(other)
  }
  return texts.map((_, at) => leaderOf(at))
}
