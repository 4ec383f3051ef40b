import { type Language, SectionKey } from '../../contract/reading.ts'
import type { Dialogue } from '../reader.ts'
import type { Told } from './choose-told.ts'
import type { Match } from './match-rules.ts'
import { observe } from './say-match.ts'

/** Findings that no earlier answer of the conversation has told. */
export function unheardOf(matches: Match[], { turns }: Dialogue, language: Language): Match[] {
  const answers = turns.filter(({ role }) => role === 'assistant').map(({ text }) => text)
  return matches.filter((match) => !answers.some((text) => text.includes(observe(match, language))))
}

/** What is told, in each section those findings first that were not heard yet. */
export function unheardFirst(told: Told, dialogue: Dialogue, language: Language): Told {
  const turned = SectionKey.options.map((key): [SectionKey, Match[]] => {
    const unheard = unheardOf(told[key], dialogue, language)
    return [key, [...unheard, ...told[key].filter((match) => !unheard.includes(match))]]
  })
  return Object.fromEntries(turned) as Told
}
