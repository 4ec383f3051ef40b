import { type Language, SectionKey } from '../../contract/reading.ts'
import type { Dialogue } from '../reader.ts'
import type { Asked } from './asked.ts'
import { allTold, type Told } from './choose-told.ts'
import { detectSection } from './detect-intent.ts'
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

/** The finding that the last answer began with, or null. */
export function lastTold({ dialogue, told, language }: Asked): Match | null {
  const last = dialogue.turns.findLast(({ role }) => role === 'assistant')?.text ?? ''
  const found = allTold(told).flatMap((match) => {
    const at = last.indexOf(observe(match, language))
    return at < 0 ? [] : [{ match, at }]
  })
  return found.toSorted((a, b) => a.at - b.at)[0]?.match ?? null
}

/** The conversation's topic before the last question: the section named in the most recent earlier question. */
export function topicBefore({ turns }: Dialogue): SectionKey | null {
  const questions = turns.slice(0, -1).filter(({ role }) => role === 'user')
  for (const { text } of questions.reverse()) {
    const key = detectSection(text)
    if (key) return key
  }
  return null
}

/** Whether an earlier question was about a section. */
export function wasTold(topic: SectionKey, { turns }: Dialogue): boolean {
  return turns.slice(0, -1).some(({ role, text }) => role === 'user' && detectSection(text) === topic)
}

/** Whether anything was answered before. */
export const hasAnswers = ({ turns }: Dialogue): boolean => turns.some(({ role }) => role === 'assistant')
