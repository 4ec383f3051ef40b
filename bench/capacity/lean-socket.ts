import { WebSocket } from 'ws'
import type { Command, Input, Output } from '../../contract/commands.ts'
import type { Event } from '../../contract/events.ts'
import type { Ack } from '../../contract/socket.ts'

/** A Socket.IO client of a few hundred bytes without timers, so that thousands cost the benchmark little. */
export interface LeanSocket {
  /** Sends a command; throws the Problem's code. */
  ask<C extends Command>(command: C, input: Input<C>): Promise<Output<C>>
  /** Called for every event. */
  hear: (event: Event, payload: never) => void
  close(): void
}

/** Each client has an address of its own, told as a proxy would. */
const someAddress = () => `10.${Array.from({ length: 3 }, () => Math.floor(256 * Math.random())).join('.')}`

/** Connects with a session's cookie; resolves once admitted. */
export function connectLean(url: string, cookie: string): Promise<LeanSocket> {
  const address = `${url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`
  const socket = new WebSocket(address, {
    headers: { cookie, 'x-forwarded-for': someAddress() },
    perMessageDeflate: false,
  })
  const answers = new Map<number, (ack: Ack<never>) => void>()
  let asked = 0
  const lean: LeanSocket = {
    ask: (command, input) =>
      new Promise((resolve, reject) => {
        asked += 1
        answers.set(asked, (ack) => (ack.ok ? resolve(ack.value) : reject(new Error(ack.problem.code))))
        socket.send(`42${asked}${JSON.stringify([command, input])}`)
      }),
    hear: () => {},
    close: () => socket.terminate(),
  }
  return new Promise((resolve, reject) => {
    socket.on('error', reject)
    socket.on('message', (data) => {
      const text = String(data)
      // Engine.IO: 0 open, 2 ping, 3 pong, 4 message; Socket.IO within it: 0 connect, 2 event, 3 answer, 4 refusal.
      if (text[0] === '2') socket.send('3')
      else if (text[0] === '0') socket.send('40')
      else if (text.startsWith('40')) resolve(lean)
      else if (text.startsWith('44')) reject(new Error(text))
      else if (text.startsWith('43')) {
        const id = Number.parseInt(text.slice(2), 10)
        answers.get(id)?.(JSON.parse(text.slice(2 + `${id}`.length))[0])
        answers.delete(id)
      } else if (text.startsWith('42')) {
        const [event, payload] = JSON.parse(text.slice(2))
        lean.hear(event, payload as never)
      }
    })
  })
}
