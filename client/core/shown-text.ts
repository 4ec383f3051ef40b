import type { PartKey } from '../../contract/reading.ts'
import type { AnalysisView, MessageView } from '../../contract/views.ts'
import { type LiveText, textOf } from './assemble.ts'
import { hasEnded } from './merge-rows.ts'

interface Row {
  status: string
  attempt: number
}

/** Live text of a row's attempt, or of one newer than the row. */
const liveOf = (row: Row, live: LiveText | undefined): LiveText | null =>
  live && !live.ended && live.attempt >= row.attempt + (hasEnded(row) ? 1 : 0) ? live : null

/** Whether something is queued or being written. */
export const isWriting = (row: Row, live: LiveText | undefined): boolean => !hasEnded(row) || liveOf(row, live) !== null

/** A reply's text to show: its newest attempt's live text, or the row's text once it has ended. */
export function replyText(row: MessageView, live: LiveText | undefined): string {
  const writing = liveOf(row, live)
  if (writing) return textOf(writing)
  return row.status === 'queued' ? '' : row.text
}

/** The text to show for one part of a reading; '' if there is none. */
export function partText(analysis: AnalysisView, live: LiveText | undefined, part: PartKey): string {
  const writing = liveOf(analysis, live)
  if (writing) return textOf(writing, part)
  if (part === 'summary') return analysis.summary ?? ''
  return analysis.report?.sections.find((section) => section.key === part)?.text ?? ''
}
