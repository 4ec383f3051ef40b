import type { Event, Payload } from '../../contract/events.ts'
import type { Literal } from '../../contract/problem.ts'
import type { AnalysisView, MessageView, ReadingDelta, ReplyDelta } from '../../contract/views.ts'
import { endLive, hasGap, type LiveText, nothingHeld, takeDelta } from './assemble.ts'
import type { Connection } from './connection.ts'
import type { Follower } from './follow.ts'
import { hasExpired } from './has-expired.ts'
import type { Heard } from './heard.ts'
import { hasEnded, mergeAnalysis, putMessage } from './merge-rows.ts'
import type { State } from './state.ts'
import type { Store } from './store.ts'

interface Hearing {
  store: Store<State>
  connection: Connection
  heard: Heard
  signs: Heard
  follower: Follower
  /** What this page itself is deleting. */
  deleting: ReadonlySet<string>
  sessionEnded: (payload: Payload<'session:ended'>) => void
}

const deleted: Literal<'reading-deleted'> = {
  code: 'missing',
  reason: 'reading-deleted',
  message: 'This reading has been deleted, with its photos.',
}

/** Applies every event to the state; whatever does not fit triggers a join. */
export function hearEvents({ store, connection, heard, signs, follower, deleting, sessionEnded }: Hearing): void {
  const current = (id: string): AnalysisView | null => {
    const { analysis } = store.get()
    return analysis?.id === id ? analysis : null
  }

  function takeLive(delta: ReadingDelta | ReplyDelta): void {
    signs.mark(delta.id)
    const before = store.get().live[delta.id] ?? nothingHeld
    const live = takeDelta(before, delta)
    if (live !== before) store.set((state) => ({ live: { ...state.live, [delta.id]: live } }))
    if (hasGap(live)) follower.rejoin()
  }

  function end(row: AnalysisView): void {
    const held = current(row.id)
    if (!held) return
    heard.mark(row.id)
    const analysis = mergeAnalysis(held, row)
    store.set((state) => ({
      analysis,
      place: null,
      live: { ...state.live, [row.id]: endLive(state.live[row.id] ?? nothingHeld, row.attempt) },
    }))
    if (analysis.status === 'completed' && analysis.access === 'full' && !analysis.report) follower.rejoin()
  }

  /** Row and live text change together, or there would briefly be nothing to show. */
  function hearMessage(row: MessageView, ended?: LiveText): void {
    store.set((state) => {
      const open = state.conversation
      const live = ended ? { ...state.live, [row.id]: ended } : state.live
      if (open?.id !== row.conversationId) return { live }
      heard.mark(row.id)
      const isNew = !open.messages.some((held) => held.id === row.id)
      const own = state.unsent.find((one) => one.conversationId === row.conversationId && one.text === row.text)
      const seen = isNew && row.role === 'user' && own && own.seenAs === null ? own : null
      return {
        live,
        conversation: { ...open, messages: putMessage(open.messages, row) },
        unsent: seen ? state.unsent.map((one) => (one === seen ? { ...one, seenAs: row.id } : one)) : state.unsent,
      }
    })
  }

  const on: { [E in Exclude<Event, 'server:draining'>]: (payload: Payload<E>) => void } = {
    'analysis:progress'({ analysisId, stage, percent, place }) {
      const analysis = current(analysisId)
      if (!analysis) return
      signs.mark(analysisId)
      if (hasEnded(analysis)) return follower.rejoin()
      const status = stage === 'queued' ? 'queued' : 'processing'
      store.set({ place, analysis: { ...analysis, stage, percent, status } })
      // The measurements of one palm, or of all, are in the row by now; no event carries them.
      const isSame = analysis.stage === stage
      if (stage === 'measuring' ? isSame : stage === 'writing' && !(isSame && analysis.features)) follower.rejoin()
    },
    'analysis:thumbnail'({ analysisId, hand, thumbnail }) {
      const analysis = current(analysisId)
      const images = analysis?.images[hand]
      if (!analysis || !images) return
      store.set({ analysis: { ...analysis, images: { ...analysis.images, [hand]: { ...images, thumbnail } } } })
    },
    'reading:delta'(delta) {
      if (current(delta.id)) takeLive(delta)
    },
    'analysis:completed': end,
    'analysis:failed': end,
    'analysis:changed'({ id }) {
      if (current(id)) follower.rejoin()
    },
    'retention:changed': () => follower.rejoin(),
    'analysis:deleted'({ analysisId }) {
      store.set(({ earlier }) =>
        earlier ? { earlier: { ...earlier, items: earlier.items.filter((one) => one.id !== analysisId) } } : {},
      )
      const analysis = current(analysisId)
      if (!analysis) return
      const gone = hasExpired(analysis) ? 'expired' : 'reading'
      follower.leave()
      if (deleting.has(analysisId)) return
      store.set({ unavailable: deleted, gone })
    },
    'message:created': (row) => hearMessage(row),
    'reply:delta'(delta) {
      const open = store.get().conversation
      if (open?.id !== delta.conversationId) return
      takeLive(delta)
      if (!open.messages.some((row) => row.id === delta.id)) follower.rejoin()
    },
    'reply:finished'(row) {
      const held = store.get().live[row.id] ?? nothingHeld
      if (row.attempt < held.attempt) return
      hearMessage(row, endLive(held, row.attempt))
    },
    'conversation:changed'(conversation) {
      const { analysis, conversation: open } = store.get()
      if (analysis?.id !== conversation.analysisId) return
      store.set(({ conversations }) => {
        const others = conversations.items.filter((one) => one.id !== conversation.id)
        return { conversations: { ...conversations, items: [conversation, ...others] } }
      })
      if (open?.id === conversation.id) follower.rejoin()
    },
    'conversation:deleted'({ conversationId }) {
      store.set(({ conversations, conversation }) => ({
        conversations: { ...conversations, items: conversations.items.filter((one) => one.id !== conversationId) },
        ...(conversation?.id === conversationId
          ? { conversation: null, gone: deleting.has(conversationId) ? null : ('conversation' as const) }
          : {}),
      }))
    },
    'session:ended': sessionEnded,
  }
  for (const event of Object.keys(on) as (keyof typeof on)[])
    connection.on(event, on[event] as (payload: unknown) => void)
}
