import type { SiteFace } from '../../../contract/site.ts'
import type { Client } from '../../core/client.ts'
import { againIn, problemOf } from '../../core/refusal.ts'
import { askWhenReady } from './ask-when-ready.ts'
import type { Host } from './host.ts'

/**
 * Returns a function that finds or creates the session, retrying while it fails (`again`: milliseconds); further calls
 * meanwhile do nothing. Requests of the host page run once there is a session.
 */
export function beginChat(client: Client, host: Host, site: SiteFace, again = 3_000): () => void {
  const { store, visit } = client
  let timer: ReturnType<typeof setTimeout> | undefined
  let isBeginning = false
  let listens = false

  function complain(error: unknown): void {
    const { code, message } = problemOf(error)
    host.tell('problem', { code, message })
  }
  function listen(): void {
    if (listens) return
    listens = true
    host.on('identify', (signed) => void visit.identify(signed).catch(complain))
    const ask = askWhenReady(client)
    host.on('ask', ({ text }) => ask(text))
  }
  async function begin(): Promise<void> {
    clearTimeout(timer)
    if (isBeginning) return
    isBeginning = true
    try {
      await visit.start()
      store.set({ refused: null })
      host.tell('ready', { site: site.id, name: site.name, placement: site.placement })
      listen()
    } catch (error) {
      const problem = problemOf(error)
      complain(error)
      store.set({ refused: problem })
      if (problem.code !== 'forbidden' && problem.code !== 'missing')
        timer = setTimeout(() => void begin(), againIn(again * (0.5 + Math.random()), error))
    } finally {
      isBeginning = false
    }
  }
  return () => void begin()
}
