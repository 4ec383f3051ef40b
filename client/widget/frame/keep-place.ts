import type { Client } from '../../core/client.ts'
import { readKept, writeKept } from '../../core/kept-value.ts'
import type { Memory } from '../../core/memory.ts'

interface Place {
  analysisId: string
  conversationId: string | null
}

/** Version of the stored format. */
const version = 1
const isId = (value: unknown): value is string => typeof value === 'string' && /^[\da-f-]{36}$/i.test(value)
const isPlace = ({ analysisId, conversationId }: Partial<Place>): boolean =>
  isId(analysisId) && (conversationId === null || isId(conversationId))

/** Saves what is shown, and restores it: the frame has no address bar for that. */
export function keepPlace({ store, follower }: Client, memory: Memory): void {
  const kept = readKept<Place>(memory, version, isPlace)
  if (kept) void follower.follow(kept.analysisId, kept.conversationId)
  let saved: string | null = null
  store.subscribe(() => {
    const { following: analysisId, conversation } = store.get()
    const place = `${analysisId}/${conversation?.id}`
    if (place === saved) return
    saved = place
    writeKept(memory, version, analysisId ? { analysisId, conversationId: conversation?.id ?? null } : null)
  })
}
