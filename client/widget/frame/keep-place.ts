import type { Client } from '../../core/client.ts'
import type { Memory } from '../../core/kept-questions.ts'

interface Place {
  analysisId: string
  conversationId: string | null
}

/** Keeps what is shown, and shows it again: the frame has no address of its own that would. */
export function keepPlace({ store, follower }: Client, memory: Memory): void {
  const kept = memory.load()
  if (kept) {
    const { analysisId, conversationId } = JSON.parse(kept) as Place
    void follower.follow(analysisId, conversationId)
  }
  store.subscribe(() => {
    const { following: analysisId, conversation } = store.get()
    const place = analysisId ? JSON.stringify({ analysisId, conversationId: conversation?.id ?? null }) : ''
    if (place !== memory.load()) memory.save(place)
  })
}
