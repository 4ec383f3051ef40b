import type { MessageView } from '../../contract/views.ts'
import { hasEnded } from './merge-rows.ts'
import type { State } from './state.ts'

type Followed = Pick<State, 'analysis' | 'conversation'>

/**
 * The reply that ended between one state and the next, or null. A reply that was there ended, as in history, is none.
 * To be asked of every state: one drawn only once a frame may begin and end in between.
 */
export function replyJustEnded(before: Followed, now: Followed): MessageView | null {
  const last = now.conversation?.messages.at(-1)
  if (last?.role !== 'assistant' || !hasEnded(last)) return null
  if (before.conversation?.id !== now.conversation?.id) return null
  const held = before.conversation?.messages.at(-1)
  // An unknown reply that comes with its end was missed, or is history that has just loaded.
  if (held?.id !== last.id) return held && last.createdAt >= held.createdAt ? last : null
  return hasEnded(held) ? null : last
}

/** How the reading ended between one state and the next, or null. */
export function readingJustEnded(before: Followed, now: Followed): 'completed' | 'failed' | null {
  if (!now.analysis || before.analysis?.id !== now.analysis.id) return null
  const { status } = now.analysis
  return before.analysis.status !== status && (status === 'completed' || status === 'failed') ? status : null
}
