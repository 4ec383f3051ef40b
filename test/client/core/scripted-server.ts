import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server, type Socket } from 'socket.io'
import type { Api } from '../../../client/core/api.ts'
import type { Transport } from '../../../client/core/carrier.ts'
import { type ClientOptions, createClient } from '../../../client/core/client.ts'
import { createConnection } from '../../../client/core/connection.ts'
import type { Command } from '../../../contract/commands.ts'
import type { Event, Payload } from '../../../contract/events.ts'

type Answers = Partial<Record<Command, (input: never, socket: Socket) => unknown>>

/** A real Socket.IO server on a free port; commands not in the script are never answered. */
export async function scriptedServer(answers: Answers, transports: Transport[] = ['websocket']) {
  const http = createServer()
  const io = new Server(http, { transports })
  const asked: { command: Command; input: Record<string, unknown> }[] = []
  io.on('connection', (socket) => {
    socket.onAny(async (name: string, input: unknown, ack: (answer: unknown) => void) => {
      const command = name as Command
      asked.push({ command, input: input as Record<string, unknown> })
      const value = await answers[command]?.(input as never, socket)
      if (value !== undefined) ack(value)
    })
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  const opened: { close(): void }[] = []
  return {
    url,
    http,
    io,
    answers,
    asked,
    count: (command: Command) => asked.filter((one) => one.command === command).length,
    tell: <E extends Event>(event: E, payload: Payload<E>) => void io.emit(event, payload),
    connection(more: Partial<Parameters<typeof createConnection>[0]> = {}) {
      const connection = createConnection({
        url,
        renewSession: async () => {},
        ackWithin: 1_000,
        patience: 3_000,
        reconnectAfter: 20,
        ...more,
      })
      opened.push(connection)
      return connection
    },
    client(
      api: Partial<Api> = {},
      more: Partial<Parameters<typeof createConnection>[0]> = {},
      own: Partial<ClientOptions> = {},
    ) {
      const connection = this.connection(more)
      const client = createClient({
        api: {
          session: async () => null,
          offers: () => ({ resetsPasswords: false, signIn: null }),
          onSession: () => {},
          ...api,
        } as Api,
        connection,
        silence: 200,
        spacing: 10,
        resendAfter: 20,
        ...own,
      })
      opened.push(client)
      return client
    },
    async close() {
      for (const one of opened) one.close()
      await io.close()
    },
  }
}

export type ScriptedServer = Awaited<ReturnType<typeof scriptedServer>>

/** Waits for a store's state; only the test's own time limit ends the wait. */
export function until<S>(
  store: { get(): S; subscribe(listener: () => void): () => void },
  isSo: (state: S) => boolean,
): Promise<S> {
  return new Promise((resolve) => {
    const look = () => {
      if (!isSo(store.get())) return
      stop()
      resolve(store.get())
    }
    const stop = store.subscribe(look)
    look()
  })
}
