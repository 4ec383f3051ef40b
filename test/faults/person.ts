import { randomUUID } from 'node:crypto'
import { createApi } from '../../client/core/api.ts'
import type { Transport } from '../../client/core/carrier.ts'
import { type Client, createClient } from '../../client/core/client.ts'
import { type Connection, createConnection } from '../../client/core/connection.ts'
import type { Memory } from '../../client/core/memory.ts'
import { hasEnded } from '../../client/core/merge-rows.ts'
import { partText, replyText } from '../../client/core/shown-text.ts'
import type { State } from '../../client/core/state.ts'
import { type CookieFetch, createCookieFetch } from '../../client/terminal/cookie-fetch.ts'
import type { AnalysisView, MessageView } from '../../contract/views.ts'
import { drawPhoto } from '../stack/draw-photo.ts'

/** State a returning user brings along, and a wrapper for the connection. */
export interface Luggage {
  cookies?: CookieFetch
  memory?: Memory
  listen?: (connection: Connection) => Connection
  /** The only transports the user's network allows; by default, those the server offers. */
  transports?: Transport[]
}

/** A user of our own client, recording what the screen showed. */
export class Person {
  readonly client: Client
  /** How often an attempt's text changed other than by growing. */
  rewrites = 0
  #shown = new Map<string, { attempt: number; text: string }>()

  constructor(
    url: string,
    { cookies = createCookieFetch(), memory, listen = (connection) => connection, transports }: Luggage = {},
  ) {
    const api = createApi({ origin: url, fetch: cookies.fetch })
    const connection = createConnection({
      url,
      headers: () => ({ cookie: cookies.cookie() }),
      transports: () => transports ?? api.transports(),
      renewSession: async () => void (await api.session()),
    })
    this.client = createClient({ api, connection: listen(connection), ...(memory && { memory }) })
    this.client.store.subscribe(() => this.#look(this.client.store.get()))
  }

  /** Registers, uploads a palm and waits for the reading. */
  async settleIn(): Promise<void> {
    const { client } = this
    await client.visit.start()
    await client.visit.register({
      email: `${randomUUID()}@example.org`,
      password: 'correct horse battery',
      name: 'Asha',
    })
    await this.beginReading()
    await this.sees(({ analysis }) => analysis?.status === 'completed')
  }

  async beginReading(): Promise<void> {
    const file = new Blob([new Uint8Array(await drawPhoto())], { type: 'image/jpeg' })
    await this.client.readings.begin({ photos: { left: { file, name: 'left.jpg' } }, language: 'en' })
  }

  async says(text: string): Promise<void> {
    await this.client.talk.send(text)
  }

  /** The newest reply on the screen. */
  get reply(): MessageView | undefined {
    return this.client.store.get().conversation?.messages.findLast(({ role }) => role === 'assistant')
  }

  /** The text the screen shows of a reply, or of a part of the reading. */
  textOf(row: MessageView | AnalysisView, part = ''): string {
    const live = this.client.store.get().live[row.id]
    if ('role' in row) return replyText(row, live)
    return partText(row, live, part as 'summary')
  }

  /** Resolves when the screen's state passes the test. */
  async sees(test: (state: State) => boolean, within = 60_000): Promise<void> {
    const { store } = this.client
    if (test(store.get())) return
    await new Promise<void>((resolve, reject) => {
      const stop = store.subscribe(() => {
        if (!test(store.get())) return
        clearTimeout(late)
        stop()
        resolve()
      })
      const late = setTimeout(() => {
        stop()
        const { connection, analysis, unavailable, unsent } = store.get()
        const seen = { connection, analysis: analysis?.status, unavailable, reply: this.reply, unsent }
        reject(new Error(`the screen did not come to be as asked: ${JSON.stringify(seen).slice(0, 600)}`))
      }, within)
    })
  }

  async seesReplyEnd(): Promise<MessageView> {
    await this.sees(() => this.reply !== undefined && hasEnded(this.reply))
    return this.reply as MessageView
  }

  /** Within an attempt a text only grows; the finished row may then replace it. */
  #look({ conversation, analysis, live }: State): void {
    const rows = [
      ...(conversation?.messages ?? []).filter(({ role }) => role === 'assistant'),
      ...(analysis ? [analysis] : []),
    ]
    for (const row of rows) {
      const held = live[row.id]
      if (!held || held.ended) continue
      for (const part of Object.keys(held.texts)) {
        const key = `${row.id} ${part}`
        const before = this.#shown.get(key)
        const text = held.texts[part] ?? ''
        if (before?.attempt === held.attempt && !text.startsWith(before.text)) this.rewrites += 1
        this.#shown.set(key, { attempt: held.attempt, text })
      }
    }
  }

  leave(): void {
    this.client.close()
  }
}
