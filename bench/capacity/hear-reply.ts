import { setTimeout as wait } from 'node:timers/promises'
import type { ReplyDelta } from '../../contract/views.ts'
import type { LeanSocket } from './lean-socket.ts'
import type { Person } from './settle.ts'

/** Times that a message is said while the server is busy. */
const mostTries = 20

/** What came of one question; milliseconds. */
export interface Heard {
  /** From asking to the first of the text. */
  first: number
  /** From the provider's sending of each token to its arrival. */
  ages: number[]
}

/** Asks, and hears the reply to its end; throws when a text does not fit or the reply did not end well. */
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
      const present = performance.timeOrigin + performance.now()
      for (const [, sent] of text.slice(from).matchAll(/«([\d.]+)»/g)) ages.push(present - Number(sent))
    }
  })
  const message = { conversationId, clientMessageId: id, text: 'What of my heart line?' }
  for (let tries = 1; ; tries += 1)
    try {
      await socket.ask('message:send', message)
      break
    } catch (error) {
      // As our client does: it says it again, and the wait counts.
      if (tries === mostTries || !(error instanceof Error && error.message === 'busy')) throw error
      await wait(1000)
    }
  await done
  return { first, ages }
}
