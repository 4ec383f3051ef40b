import { setTimeout as wait } from 'node:timers/promises'
import type { ReplyDelta } from '../../contract/views.ts'
import type { LeanSocket } from './lean-socket.ts'
import type { Person } from './settle.ts'

/** How often a message is sent while the server is busy. */
const mostTries = 20

/** Timings of one question, in milliseconds. */
export interface Heard {
  /** From asking to the first text. */
  first: number
  /** From the provider sending each token to its arrival. */
  ages: number[]
}

/** Milliseconds since the provider sent each of a text's tokens, which carry that time. */
export function agesIn(text: string): number[] {
  const present = performance.timeOrigin + performance.now()
  return [...text.matchAll(/«([\d.]+)»/g)].map(([, sent]) => present - Number(sent))
}

/** Asks, and follows the reply to its end; throws if text is out of place or the reply failed. */
export async function hearReply(socket: LeanSocket, { conversationId }: Person, id: string): Promise<Heard> {
  const asked = performance.now()
  const ages: number[] = []
  let first = 0
  let text = ''
  const done = new Promise<void>((resolve, reject) => {
    socket.hear = (event, payload: never) => {
      if (event === 'reply:finished') {
        const { status, text: whole } = payload as { status: string; text: string }
        if (status !== 'done' || whole !== text)
          reject(new Error(`a reply is ${status}, with other text than was heard`))
        return resolve()
      }
      if (event !== 'reply:delta') return
      const delta = payload as ReplyDelta
      if (delta.offset !== text.length) reject(new Error(`heard ${delta.offset}, not ${text.length}`))
      if (text === '') first = performance.now() - asked
      const from = text.lastIndexOf('«') > text.lastIndexOf('»') ? text.lastIndexOf('«') : text.length
      text += delta.text
      ages.push(...agesIn(text.slice(from)))
    }
  })
  const message = { conversationId, clientMessageId: id, text: 'What of my heart line?' }
  for (let tries = 1; ; tries += 1)
    try {
      await socket.ask('message:send', message)
      break
    } catch (error) {
      // Retries as our client does; the wait counts.
      if (tries === mostTries || !(error instanceof Error && error.message === 'busy')) throw error
      await wait(1000)
    }
  await done
  return { first, ages }
}
