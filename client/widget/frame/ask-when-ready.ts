import type { Client } from '../../core/client.ts'

/** Returns what asks for the page around, in its order: now, or as soon as there is a report to talk about. */
export function askWhenReady({ store, talk }: Client): (text: string) => void {
  const waiting: string[] = []
  function askAll(): void {
    const { analysis } = store.get()
    if (analysis?.status !== 'completed' || analysis.access !== 'full') return
    // Taken out before it is sent: sending changes the state, which comes back here.
    for (let text = waiting.shift(); text !== undefined; text = waiting.shift()) void talk.send(text)
  }
  store.subscribe(askAll)
  return (text) => {
    waiting.push(text)
    askAll()
  }
}
