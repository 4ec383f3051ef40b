import type { Client } from '../../core/client.ts'

/** Returns a function that asks the host page's questions in order: now, or as soon as there is a report to talk about. */
export function askWhenReady({ store, talk }: Client): (text: string) => void {
  const waiting: string[] = []
  function askAll(): void {
    const { analysis } = store.get()
    if (analysis?.status !== 'completed' || analysis.access !== 'full') return
    // Removed before sending: sending changes the state, which re-enters here.
    for (let text = waiting.shift(); text !== undefined; text = waiting.shift()) void talk.send(text)
  }
  store.subscribe(askAll)
  return (text) => {
    waiting.push(text)
    askAll()
  }
}
