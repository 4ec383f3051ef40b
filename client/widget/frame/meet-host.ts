import type { HostMessages } from '../../../contract/embed.ts'
import { guarded } from '../../core/report-later.ts'
import type { Host } from './host.ts'
import { type HostMessage, readMessage } from './read-message.ts'

/** Waits for the host page's hello; from then on accepts messages only from that window and origin. */
export function meetHost(siteId: string): Promise<{ host: Host; hello: HostMessages['hello'] }> {
  const waiting: HostMessage[] = []
  const handlers = new Map<string, ((content: never) => void)[]>()
  let origin: string | null = null

  return new Promise((resolve) => {
    addEventListener('message', (event: MessageEvent<unknown>) => {
      if (event.source !== parent || (origin !== null && event.origin !== origin)) return
      const message = readMessage(event.data)
      if (!message) return
      if (message.type === 'hello') {
        if (message.site !== siteId || origin !== null) return
        origin = event.origin
        resolve({ host: hostAt(event.origin), hello: message })
        return
      }
      if (origin === null) return
      waiting.push(message)
      if (handlers.has(message.type)) handOver(message.type)
    })
    // This only reveals that there is a frame.
    parent.postMessage({ rekha: 1, type: 'loaded' }, '*')
  })

  function handOver(type: string): void {
    for (const message of waiting.filter((one) => one.type === type)) {
      waiting.splice(waiting.indexOf(message), 1)
      for (const handle of handlers.get(type) ?? []) guarded(handle, message as never)
    }
  }

  function hostAt(of: string): Host {
    return {
      origin: of,
      tell: (type, content) => parent.postMessage({ rekha: 1, type, ...content }, of),
      on(type, handler) {
        handlers.set(type, [...(handlers.get(type) ?? []), handler as (content: never) => void])
        queueMicrotask(() => handOver(type))
      },
    }
  }
}
