import type { AnalysisView, MessageView, Page } from '../../contract/views.ts'
import type { Heard } from './heard.ts'
import type { OpenConversation } from './state.ts'

export const hasEnded = (row: { status: string }): boolean =>
  row.status === 'completed' || row.status === 'done' || row.status === 'stopped' || row.status === 'failed'

/** A thumbnail once announced exists, even if a later event was read from an older row. */
function mergeImages(held: AnalysisView['images'], told: AnalysisView['images']): AnalysisView['images'] {
  const images: AnalysisView['images'] = {}
  for (const hand of ['left', 'right'] as const) {
    const before = held[hand]
    const one = told[hand]
    if (!one) continue
    images[hand] = {
      ...one,
      thumbnail: one.thumbnail ?? before?.thumbnail ?? null,
      overlay: one.overlay ?? before?.overlay ?? null,
    }
  }
  return images
}

/** Owners also get the summary-access event, which must not replace the full view. */
export function mergeAnalysis(held: AnalysisView | null, told: AnalysisView): AnalysisView {
  if (held?.id !== told.id) return told
  const images = mergeImages(held.images, told.images)
  if (held.access !== 'full' || told.access === 'full') return { ...told, images }
  const { report, features, usage } = held
  return { ...told, access: 'full', report, features, images, usage: told.usage ?? usage }
}

/** Replaces the row, or inserts it: at the end, a question before its own reply. */
export function putMessage(messages: readonly MessageView[], row: MessageView, before?: string): MessageView[] {
  if (messages.some((held) => held.id === row.id)) return messages.map((held) => (held.id === row.id ? row : held))
  const at = messages.findIndex((held) => held.id === before)
  return at < 0 ? [...messages, row] : [...messages.slice(0, at), row, ...messages.slice(at)]
}

/** Merges the newest page into what is on the screen: older pages stay, and so do events received since the request. */
export function mergeNewest(
  held: OpenConversation | null,
  page: Page<MessageView>,
  heard: Heard,
  asked: number,
): Pick<OpenConversation, 'messages' | 'next'> {
  const shown = held?.messages ?? []
  const first = shown.findIndex((row) => row.id === page.items[0]?.id)
  const older = first > 0 ? shown.slice(0, first) : []
  const isNewer = (row: MessageView) => heard.since(asked, row.id)
  const told = page.items.map((row) => shown.find((other) => other.id === row.id && isNewer(other)) ?? row)
  const since = shown.filter((row) => isNewer(row) && !page.items.some((other) => other.id === row.id))
  return { messages: [...older, ...told, ...since], next: older.length > 0 && held ? held.next : page.next }
}
