import { setTimeout as wait } from 'node:timers/promises'

/** Milliseconds between pieces: roughly reading speed. */
const pace = 15

/** Yields a text in pieces of `words` words with the space after them; ends at once when the signal is aborted. */
export async function* writeInPieces(text: string, words: number, signal: AbortSignal): AsyncGenerator<string> {
  const all = text.match(/\S+\s*|\s+/gu) ?? []
  for (let at = 0; at < all.length; at += words) {
    if (signal.aborted) return
    yield all.slice(at, at + words).join('')
    try {
      await wait(pace, undefined, { signal })
    } catch (error) {
      if (signal.aborted) return
      throw error
    }
  }
}
