import type { Client } from '../../core/client.ts'
import { hasEnded } from '../../core/merge-rows.ts'
import type { Host } from './host.ts'

/** Tells the host page that something happened, never what was said or read. */
export function tellHost({ store }: Client, host: Host): void {
  /** What was being written at the last check: only its end is reported. */
  const begun = new Set<string>()
  const asked = new Set<string>()
  let isOpen = true
  let unread = 0

  const count = (to: number) => {
    if (to === unread) return
    unread = to
    host.tell('unread', { count: unread })
  }
  /** Reports the end of what was being written, and optionally its start. */
  function follow(row: { id: string; status: string }, ends: () => void, begins = () => {}): void {
    if (!hasEnded(row)) {
      if (!begun.has(row.id)) begins()
      begun.add(row.id)
    } else if (begun.delete(row.id)) {
      ends()
      if (!isOpen) count(unread + 1)
    }
  }

  store.subscribe(() => {
    const { analysis, conversation, unsent } = store.get()
    if (analysis) {
      const told = (status: 'started' | 'completed' | 'failed') => () => host.tell('reading', { status })
      follow(analysis, told(analysis.status === 'failed' ? 'failed' : 'completed'), told('started'))
    }
    for (const { clientMessageId } of unsent) {
      if (asked.has(clientMessageId)) continue
      asked.add(clientMessageId)
      host.tell('message', { role: 'user', status: 'done' })
    }
    for (const { role, ...row } of conversation?.messages ?? []) {
      if (role !== 'assistant') continue
      const { status } = row
      follow(row, () => status !== 'queued' && status !== 'streaming' && host.tell('message', { role, status }))
    }
  })
  host.on('shown', (shown) => {
    isOpen = shown.isOpen
    if (isOpen) count(0)
  })
}
