import type { Follower } from './follow.ts'
import type { Readings } from './readings.ts'
import { problemOf } from './refusal.ts'
import type { Removal, State } from './state.ts'
import type { Store } from './store.ts'

interface RemovalsOptions {
  store: Store<State>
  readings: Readings
  follower: Follower
  /** Milliseconds in which a deletion can be undone. */
  undoWithin?: number | undefined
}

/** Undoable deletions: hidden at once, deleted a little later. */
export interface Removals {
  remove(removal: Pick<Removal, 'kind' | 'id'>): void
  undo(): void
  /** Runs pending deletions now: the page is about to close. */
  sendNow(): void
  close(): void
}

export function createRemovals({ store, readings, follower, undoWithin = 6_000 }: RemovalsOptions): Removals {
  let timer: ReturnType<typeof setTimeout> | undefined

  const forget = (id: string) => store.set(({ removals }) => ({ removals: removals.filter((one) => one.id !== id) }))

  /** Hidden until deleted; shown again, with the reason, if deletion fails. */
  async function send({ kind, id }: Removal): Promise<void> {
    store.set(({ removals }) => ({
      removals: removals.map((one) => (one.id === id ? { ...one, state: 'sent' as const } : one)),
    }))
    try {
      await (kind === 'conversation' ? readings.removeConversation(id) : readings.remove(id))
    } catch (error) {
      store.set({ removalRefused: problemOf(error) })
    }
    forget(id)
  }

  function sendNow(): void {
    clearTimeout(timer)
    for (const one of store.get().removals) if (one.state === 'undoable') void send(one)
  }

  return {
    sendNow,
    remove({ kind, id }) {
      // Only the last deletion can be undone.
      sendNow()
      const { following, conversation } = store.get()
      const wasOpen = kind === 'conversation' ? conversation?.id === id : following === id
      store.set(({ removals }) => ({
        removals: [...removals, { kind, id, wasOpen, state: 'undoable' }],
        removalRefused: null,
      }))
      if (wasOpen) kind === 'conversation' ? follower.closeConversation() : follower.leave()
      timer = setTimeout(sendNow, undoWithin)
    },
    undo() {
      const last = store.get().removals.find((one) => one.state === 'undoable')
      if (!last) return
      clearTimeout(timer)
      forget(last.id)
      const { following, conversation } = store.get()
      if (!last.wasOpen) return
      if (last.kind === 'analysis' && !following) void follower.follow(last.id)
      if (last.kind === 'conversation' && !conversation) void follower.openConversation(last.id).catch(() => {})
    },
    close: () => clearTimeout(timer),
  }
}
