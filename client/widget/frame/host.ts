import type { FrameMessages, HostMessages } from '../../../contract/embed.ts'
import { type HostMessage, readMessage } from './read-message.ts'

/** The page around the frame. */
export interface Host {
  origin: string
  tell<T extends keyof FrameMessages>(type: T, content: FrameMessages[T]): void
  /** What came before anybody listened is handed over then. */
  on<T extends keyof HostMessages>(type: T, handler: (content: HostMessages[T]) => void): void
}

/** Waits for the page around the frame to say hello; from then on only that window, of that origin, is heard. */
export function meetHost(siteId: string): Promise<{ host: Host; hello: HostMessages['hello'] }> {
  const waiting: HostMessage[] = []
  const handlers = new Map<string, (content: never) => void>()
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
      const handle = handlers.get(message.type)
      if (handle) handle(message as never)
      else waiting.push(message)
    })
    // Nobody is told anything by this but that there is a frame.
    parent.postMessage({ rekha: 1, type: 'loaded' }, '*')
  })

  function hostAt(of: string): Host {
    return {
      origin: of,
      tell: (type, content) => parent.postMessage({ rekha: 1, type, ...content }, of),
      on(type, handler) {
        handlers.set(type, handler as (content: never) => void)
        const due = waiting.filter((message) => message.type === type)
        for (const message of due) {
          waiting.splice(waiting.indexOf(message), 1)
          handler(message as never)
        }
      },
    }
  }
}
