import type { DrawnLine } from '../../contract/features.ts'
import type { Finding, SectionKey } from '../../contract/reading.ts'
import type { AnalysisView } from '../../contract/views.ts'
import { growingPart } from './shown-text.ts'
import type { State } from './state.ts'

const lines: Partial<Record<SectionKey | Finding['subject'], DrawnLine>> = {
  heart: 'heart',
  mind: 'head',
  head: 'head',
  vitality: 'life',
  life: 'life',
  work: 'fate',
}

/** The line a section is about; null if it is not about a single one. */
export const lineOfSection = (key: SectionKey): DrawnLine | null => lines[key] ?? null

/** The line a finding is based on, named by its evidence, or else its subject. */
export function lineOfFinding({ evidence, subject }: Finding): DrawnLine | null {
  const named = evidence.map(({ feature }) => feature.match(/^line\.(heart|head|life|fate)\b/)?.[1]).find(Boolean)
  return (named as DrawnLine | undefined) ?? lines[subject] ?? null
}

/** The line that the words appearing on the screen are about. */
export function spokenLine(analysis: AnalysisView, state: Pick<State, 'live' | 'pace'>): DrawnLine | null {
  const part = growingPart(analysis, state)
  return part && part !== 'summary' ? lineOfSection(part) : null
}

/** How each line is called in a text, in both languages: the words every reader uses for it. */
const calls: Record<DrawnLine, RegExp> = {
  heart: /heart line|line of the heart|hriday(a)? rekha|हृदय[- ]?रेखा/giu,
  head: /head line|line of the head|mastishk(a)? rekha|मस्तिष्क[- ]?रेखा/giu,
  fate: /fate line|line of fate|bhagya rekha|भाग्य[- ]?रेखा/giu,
  life: /life line|line of life|jeevan(a)? rekha|जीवन[- ]?रेखा/giu,
}

/** The line a text speaks of last; null if it names none. */
export function lineNamedIn(text: string): DrawnLine | null {
  const named = (Object.keys(calls) as DrawnLine[]).map((line) => {
    const last = [...text.matchAll(calls[line])].at(-1)
    return { line, at: last?.index ?? -1 }
  })
  const latest = named.reduce((one, other) => (other.at > one.at ? other : one))
  return latest.at < 0 ? null : latest.line
}
