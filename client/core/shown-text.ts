import type { PartKey } from '../../contract/reading.ts'
import type { AnalysisView, MessageView } from '../../contract/views.ts'
import { type LiveText, textOf } from './assemble.ts'
import { hasEnded } from './merge-rows.ts'

interface Row {
  status: string
  attempt: number
}

/** What is heard of a row's attempt, or of one that the row does not know yet. */
const liveOf = (row: Row, live: LiveText | undefined): LiveText | null =>
  live && !live.ended && live.attempt >= row.attempt + (hasEnded(row) ? 1 : 0) ? live : null

/** Whether something is being written, or waits to be. */
export const isWriting = (row: Row, live: LiveText | undefined): boolean => !hasEnded(row) || liveOf(row, live) !== null

/** What to show of a reply: what was heard of its newest attempt, the row's text once that has ended. */
export function replyText(row: MessageView, live: LiveText | undefined): string {
  const writing = liveOf(row, live)
  if (writing) return textOf(writing)
  return row.status === 'queued' ? '' : row.text
}

/** What to show of one part of a reading; '' when nothing of it is there. */
export function partText(analysis: AnalysisView, live: LiveText | undefined, part: PartKey): string {
  const writing = liveOf(analysis, live)
  if (writing) return textOf(writing, part)
  if (part === 'summary') return analysis.summary ?? ''
  return analysis.report?.sections.find((section) => section.key === part)?.text ?? ''
}
