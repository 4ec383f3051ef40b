import type { MessageView } from '../../contract/views.ts'
import { hasEnded } from './merge-rows.ts'
import { isShownWhole } from './shown-text.ts'
import type { State } from './state.ts'

type Followed = Pick<State, 'analysis' | 'conversation'>
type Read = Pick<State, 'analysis' | 'live' | 'pace'>

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

/** How the reading ended between one state and the next, or null; a completed one ends with its last word on the screen. */
export function readingJustEnded(before: Read, now: Read): 'completed' | 'failed' | null {
  if (before.analysis?.id !== now.analysis?.id) return null
  const end = endOf(now)
  return end === endOf(before) ? null : end
}

function endOf({ analysis, ...shown }: Read): 'completed' | 'failed' | null {
  if (analysis?.status === 'completed') return isShownWhole(analysis, shown) ? 'completed' : null
  return analysis?.status === 'failed' ? 'failed' : null
}
