import type { Problem } from '../../contract/problem.ts'
import type { AnalysisSnapshot, UserView } from '../../contract/views.ts'
import { type Addressed, endLive, hasGap, nothingHeld, takeSnapshot } from './assemble.ts'
import type { Connection } from './connection.ts'
import { hasExpired } from './has-expired.ts'
import type { Heard } from './heard.ts'
import { hasEnded, mergeAnalysis, mergeNewest } from './merge-rows.ts'
import { problemOf } from './refusal.ts'
import { nothingFollowed, type State } from './state.ts'
import type { Store } from './store.ts'

export interface FollowOptions {
  store: Store<State>
  connection: Connection
  /** Rows from events. */
  heard: Heard
  /** Deltas and progress. */
  signs: Heard
  /** Milliseconds of silence of something live until it is joined again, and the minimum between two joins. */
  silence?: number
  spacing?: number
}

export interface Follower {
  /** Shows an analysis, and a conversation of it. */
  follow(analysisId: string, conversationId?: string | null): Promise<void>
  leave(): void
  /** Joins again, soon and only once at a time. */
  rejoin(): void
  openConversation(conversationId: string): Promise<void>
  /** Leaves the open conversation; the next message starts another. */
  closeConversation(): void
  close(): void
}

const lostForGood = new Set(['missing', 'forbidden', 'invalid'])

/** Keeps the screen up to date: joins, and joins again after gaps, silence and reconnects. */
export function createFollower(options: FollowOptions): Follower {
  const { store, connection, heard, signs, silence = 10_000, spacing = 500 } = options
  let joining = false
  let again = false
  let lastJoin = 0
  let choices = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const quietSince = new Map<string, { at: number; heard: number }>()

  /** What was missing to one session may belong to the next: a guest's reading goes to the account being entered. */
  const isLost = ({ code }: Problem, asker: UserView | null) => {
    const { isChangingSession, user } = store.get()
    return lostForGood.has(code) && !isChangingSession && user === asker
  }

  function applySnapshot(snapshot: AnalysisSnapshot, asked: number): void {
    store.set((state) => {
      const live = { ...state.live }
      for (const id of new Set(snapshot.live.map((delta) => delta.id))) {
        const parts: Addressed[] = snapshot.live.filter((delta) => delta.id === id)
        live[id] = takeSnapshot(live[id] ?? nothingHeld, parts)
      }
      const { analysis } = snapshot
      const told = state.analysis
      const isOld = told?.id === analysis.id && heard.since(asked, analysis.id) && hasEnded(told)
      if (hasEnded(analysis)) live[analysis.id] = endLive(live[analysis.id] ?? nothingHeld, analysis.attempt)
      return {
        analysis: isOld ? mergeAnalysis(analysis, told) : analysis,
        place: snapshot.place,
        conversations: snapshot.conversations,
        live,
        unavailable: null,
      }
    })
  }

  async function join(): Promise<void> {
    const analysisId = store.get().following
    if (!analysisId || joining || store.get().connection !== 'online') {
      again = joining
      return
    }
    joining = true
    again = false
    clearTimeout(timer)
    lastJoin = Date.now()
    const asked = heard.now()
    const { user } = store.get()
    try {
      const snapshot = await connection.ask('analysis:join', { analysisId })
      if (store.get().following !== analysisId) return
      const isFirst = store.get().analysis?.access !== 'full'
      applySnapshot(snapshot, asked)
      const newest = snapshot.conversations.items[0]
      // Open from the start, so that messages typed before it has loaded belong to it.
      if (isFirst && newest && !store.get().conversation)
        store.set({ conversation: { id: newest.id, messages: [], next: null } })
      await reopenConversation()
    } catch (error) {
      if (store.get().following !== analysisId) return
      const problem = problemOf(error)
      const held = store.get().analysis
      const gone = held && problem.code === 'missing' && hasExpired(held) ? 'expired' : null
      if (isLost(problem, user)) store.set({ ...nothingFollowed, following: analysisId, unavailable: problem, gone })
      else rejoinIn((problem.retryAfter ?? 2) * 1_000)
    } finally {
      joining = false
      if (again || hasAnyGap()) rejoin()
    }
  }

  /** A deleted conversation leaves the screen, its analysis stays. */
  async function reopenConversation(): Promise<void> {
    const { conversation: open, analysis, user } = store.get()
    // A guest who must sign in first finds the conversation afterwards.
    if (!open || analysis?.access !== 'full') return
    const isStillOpen = () => store.get().conversation?.id === open.id
    await showConversation(open.id, isStillOpen).catch((error: unknown) => {
      if (!isLost(problemOf(error), user)) throw error
      store.set((state) => (state.conversation?.id === open.id ? { conversation: null, gone: 'conversation' } : {}))
    })
  }

  const hasAnyGap = () => {
    const { analysis, conversation, live } = store.get()
    const ids = [analysis?.id, ...(conversation?.messages ?? []).map((row) => row.id)]
    return ids.some((id) => id !== undefined && live[id] !== undefined && hasGap(live[id]))
  }

  function rejoinIn(ms: number): void {
    clearTimeout(timer)
    timer = setTimeout(() => void join(), ms)
  }
  function rejoin(): void {
    if (joining) again = true
    else rejoinIn(Math.max(0, lastJoin + spacing - Date.now()))
  }

  function openConversation(conversationId: string): Promise<void> {
    const choice = ++choices
    return showConversation(conversationId, () => choice === choices)
  }

  function closeConversation(): void {
    choices++
    store.set({ conversation: null, gone: null })
  }

  /** Shows a conversation, unless another was chosen before the answer arrived. */
  async function showConversation(conversationId: string, isWanted: () => boolean): Promise<void> {
    const asked = heard.now()
    const { conversation, messages } = await connection.ask('conversation:open', { conversationId })
    const { following } = store.get()
    if (following !== conversation.analysisId || !isWanted()) return
    store.set((state) => {
      const held = state.conversation?.id === conversationId ? state.conversation : null
      const live = { ...state.live }
      for (const row of messages.items) {
        const before = live[row.id] ?? nothingHeld
        if (hasEnded(row) && row.role === 'assistant') live[row.id] = endLive(before, row.attempt)
        else if (row.status === 'streaming' && row.attempt > 0)
          live[row.id] = takeSnapshot(before, [{ attempt: row.attempt, offset: 0, text: row.text }])
      }
      return { live, conversation: { ...held, id: conversationId, ...mergeNewest(held, messages, heard, asked) } }
    })
  }

  /** A live reply or reading that has been silent for too long. */
  function watch(): void {
    const { analysis, conversation, connection: state } = store.get()
    const rows = [...(analysis ? [analysis] : []), ...(conversation?.messages ?? [])].filter((row) => !hasEnded(row))
    for (const id of quietSince.keys()) if (!rows.some((row) => row.id === id)) quietSince.delete(id)
    if (state !== 'online') return
    for (const { id } of rows) {
      const quiet = quietSince.get(id)
      if (!quiet || signs.since(quiet.heard, id)) quietSince.set(id, { at: Date.now(), heard: signs.now() })
      else if (Date.now() - quiet.at >= silence) {
        quietSince.delete(id)
        rejoin()
      }
    }
  }
  const watching = setInterval(watch, Math.min(1_000, silence / 5))

  connection.onState((state) => {
    if (state === 'online') void join()
  })

  return {
    rejoin,
    openConversation,
    closeConversation,
    async follow(analysisId, conversationId = null) {
      if (store.get().following !== analysisId) leaveRoom()
      const conversation = conversationId ? { id: conversationId, messages: [], next: null } : null
      store.set({ ...nothingFollowed, following: analysisId, conversation })
      await join()
    },
    leave,
    close() {
      clearTimeout(timer)
      clearInterval(watching)
    },
  }

  function leave(): void {
    leaveRoom()
    store.set(nothingFollowed)
  }

  function leaveRoom(): void {
    const { following, connection: state } = store.get()
    clearTimeout(timer)
    // Rooms not yet left send events about rows that are not shown; these are ignored.
    if (following && state === 'online') connection.ask('analysis:leave', { analysisId: following }).catch(() => {})
  }
}
