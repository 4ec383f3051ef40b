import type { Client } from '../../core/client.ts'
import { hasEnded } from '../../core/merge-rows.ts'
import type { Host } from './host.ts'

/** Tells the page around that something happened; what was said or read stays here. */
export function tellHost({ store, connection }: Client, host: Host): void {
  const told = new Set<string>()
  let isOpen = true
  let unread = 0

  const once = (key: string, tell: () => void) => {
    if (told.has(key)) return
    told.add(key)
    tell()
  }
  const count = (to: number) => {
    if (to === unread) return
    unread = to
    host.tell('unread', { count: unread })
  }
  const ended = (key: string, tell: () => void) =>
    once(key, () => {
      tell()
      if (!isOpen) count(unread + 1)
    })

  store.subscribe(() => {
    const { analysis } = store.get()
    if (!analysis || hasEnded(analysis)) return
    once(`${analysis.id} started`, () => host.tell('reading', { status: 'started' }))
  })
  connection.on('analysis:completed', ({ id, attempt }) =>
    ended(`${id} ${attempt}`, () => host.tell('reading', { status: 'completed' })),
  )
  connection.on('analysis:failed', ({ id, attempt }) =>
    ended(`${id} ${attempt}`, () => host.tell('reading', { status: 'failed' })),
  )
  connection.on('message:created', ({ id, role }) => {
    if (role === 'user') once(id, () => host.tell('message', { role, status: 'done' }))
  })
  connection.on('reply:finished', ({ id, attempt, role, status }) => {
    if (status === 'queued' || status === 'streaming') return
    ended(`${id} ${attempt}`, () => host.tell('message', { role, status }))
  })
  host.on('shown', (shown) => {
    isOpen = shown.isOpen
    if (isOpen) count(0)
  })
}
