import type { LineName } from '../../contract/features.ts'
import type { Finding, SectionKey } from '../../contract/reading.ts'
import type { AnalysisView } from '../../contract/views.ts'
import { type LiveText, textOf } from './assemble.ts'
import { isWriting } from './shown-text.ts'

const order: readonly SectionKey[] = ['temperament', 'heart', 'mind', 'vitality', 'work', 'guidance']
const lines: Partial<Record<SectionKey | Finding['subject'], LineName>> = {
  heart: 'heart',
  mind: 'head',
  head: 'head',
  vitality: 'life',
  life: 'life',
}

/** The line a section is about; null if it is not about a single one. */
export const lineOfSection = (key: SectionKey): LineName | null => lines[key] ?? null

/** The line a finding is based on, named by its evidence, or else its subject. */
export function lineOfFinding({ evidence, subject }: Finding): LineName | null {
  const named = evidence.map(({ feature }) => feature.match(/^line\.(heart|head|life)\b/)?.[1]).find(Boolean)
  return (named as LineName | undefined) ?? lines[subject] ?? null
}

/** The line that the section being written is about. */
export function spokenLine(analysis: AnalysisView, live: LiveText | undefined): LineName | null {
  if (!isWriting(analysis, live)) return null
  const key = order.findLast((part) => textOf(live, part) !== '')
  return key ? lineOfSection(key) : null
}
