import type { PartKey } from '../../contract/reading.ts'
import type { AnalysisView, MessageView } from '../../contract/views.ts'
import { type LiveText, textOf } from './assemble.ts'
import { hasEnded } from './merge-rows.ts'
import type { State } from './state.ts'

interface Row {
  status: string
  attempt: number
}

/** The parts of a reading, in the order in which they are written. */
export const partKeys: readonly PartKey[] = ['summary', 'temperament', 'heart', 'mind', 'vitality', 'work', 'guidance']

/** Live text of a row's attempt, or of one newer than the row. */
const liveOf = (row: Row, live: LiveText | undefined): LiveText | null =>
  live && !live.ended && live.attempt >= row.attempt + (hasEnded(row) ? 1 : 0) ? live : null

/** The attempt whose live text is shown; null if there is none. */
export const liveAttempt = (row: Row, live: LiveText | undefined): number | null => liveOf(row, live)?.attempt ?? null

/** Whether something is queued or being written. */
export const isWriting = (row: Row, live: LiveText | undefined): boolean => !hasEnded(row) || liveOf(row, live) !== null

/** A reply's text to show: its newest attempt's live text, or the row's text once it has ended. */
export function replyText(row: MessageView, live: LiveText | undefined): string {
  const writing = liveOf(row, live)
  if (writing) return textOf(writing)
  return row.status === 'queued' ? '' : row.text
}

/** The text that has arrived for one part of a reading; '' if there is none. */
export function partText(analysis: AnalysisView, live: LiveText | undefined, part: PartKey): string {
  const writing = liveOf(analysis, live)
  if (writing) return textOf(writing, part)
  if (part === 'summary') return analysis.summary ?? ''
  return analysis.report?.sections.find((section) => section.key === part)?.text ?? ''
}

type Shown = Pick<State, 'live' | 'pace'>

/** UTF-16 units of all parts that have arrived. */
export const arrivedUnits = (analysis: AnalysisView, { live }: Shown): number =>
  partKeys.reduce((sum, part) => sum + partText(analysis, live[analysis.id], part).length, 0)

/** The text of one part that is on the screen: all that has arrived, or as many whole words as its pace allows. */
export function shownPart(analysis: AnalysisView, { live, pace }: Shown, part: PartKey): string {
  const textAt = (key: PartKey) => partText(analysis, live[analysis.id], key)
  const text = textAt(part)
  if (pace?.analysisId !== analysis.id) return text
  const before = partKeys.slice(0, partKeys.indexOf(part)).reduce((sum, key) => sum + textAt(key).length, 0)
  const units = Math.max(0, Math.floor(pace.shown - before))
  return units >= text.length ? text : text.slice(0, units).replace(/\S+$/u, '')
}

/** The part whose words are appearing on the screen; null while there are none, and once the reading is there whole. */
export function growingPart(analysis: AnalysisView, state: Shown): PartKey | null {
  if (isShownWhole(analysis, state)) return null
  return partKeys.findLast((part) => shownPart(analysis, state, part) !== '') ?? null
}

/** Whether a reading's photos are being measured or drawn, and nothing of its text is on the screen yet. */
export function isInCeremony(analysis: AnalysisView, state: Shown): boolean {
  const pace = state.pace?.analysisId === analysis.id ? state.pace : null
  if (pace?.isDrawing) return true
  return (pace !== null || !hasEnded(analysis)) && growingPart(analysis, state) === null
}

/** Whether more of a reading has arrived than is on the screen. */
export function isHeldBack(state: State): boolean {
  const { analysis, pace } = state
  return analysis !== null && pace !== null && (pace.isDrawing || pace.shown < arrivedUnits(analysis, state))
}

/** Whether a reading has ended and is on the screen to its last word. */
export const isShownWhole = (analysis: AnalysisView, { live, pace }: Shown): boolean =>
  pace?.analysisId !== analysis.id && !isWriting(analysis, live[analysis.id])
