import { readAddress, writeAddress } from '../../core/address.ts'
import type { Client } from '../../core/client.ts'
import { againIn } from '../../core/refusal.ts'
import { readCode, takeOver } from './take-over.ts'

/** Keeps the address and what is shown in sync, so that a reload returns to the same place. */
export function keepAddress(client: Client): void {
  const { store, follower, visit } = client
  const code = readCode()

  function goWhereItSays(): void {
    const { analysisId, conversationId } = readAddress(location)
    if (analysisId) void follower.follow(analysisId, conversationId)
    else if (store.get().following) follower.leave()
  }

  store.subscribe(() => {
    const at = readAddress(location)
    if (at.sharedId || at.page) return
    const { following: analysisId, conversation } = store.get()
    const address = writeAddress({ analysisId, conversationId: conversation?.id ?? null })
    if (address === location.pathname + location.search) return
    const isSamePlace = analysisId === at.analysisId
    history[isSamePlace ? 'replaceState' : 'pushState'](null, '', address)
  })
  addEventListener('popstate', goWhereItSays)
  const { sharedId, page } = readAddress(location)
  // Read without a session.
  if (sharedId || page === 'privacy' || page === 'terms') return
  goWhereItSays()
  const start = () =>
    visit.start().then(
      () => (code === null ? undefined : takeOver(client, code)),
      (error: unknown) => {
        if (store.get().connection !== 'online') store.set({ connection: 'offline' })
        setTimeout(start, againIn(2_000 + Math.random() * 2_000, error))
      },
    )
  void start()
}
