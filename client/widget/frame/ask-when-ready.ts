import type { Client } from '../../core/client.ts'

/** Asks what the page around wants asked: now, or as soon as there is a report to talk about. */
export function askWhenReady({ store, talk }: Client, text: string): void {
  const isReady = () => {
    const { analysis } = store.get()
    return analysis?.status === 'completed' && analysis.access === 'full'
  }
  if (isReady()) return void talk.send(text)
  const forget = store.subscribe(() => {
    if (!isReady()) return
    forget()
    void talk.send(text)
  })
}
