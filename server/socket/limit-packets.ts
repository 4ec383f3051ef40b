import type { IncomingMessage } from 'node:http'
import type { TypedServer } from '../../platform/rooms.ts'
import { createAllowance } from './allowance.ts'

/** A connection may send so many packets at once, and so many a second for long; after so many more it is cut. */
const burst = 100
const perSecond = 50
const patience = 500

/** What is used of Engine.IO's connections; the packets they hear are told, but not typed. */
export interface Connection {
  request: IncomingMessage
  on(event: 'packet', hear: () => void): unknown
  once(event: 'close', hear: () => void): unknown
  close(discard?: boolean): unknown
  transport: { socket?: { on?(event: 'ping', hear: () => void): unknown; terminate?(): void } }
}

/**
 * Counts whatever arrives on a connection, be it a command, an answer, another greeting or nothing at all: reading it costs
 * the same.
 */
export function limitPackets<Data>(io: TypedServer<Data>): void {
  io.engine.on('connection', (connection: Connection) => {
    const allow = createAllowance(burst, perSecond)
    let refused = 0
    const count = () => {
      if (allow()) return
      refused += 1
      if (refused > patience) cut(connection)
    }
    connection.on('packet', count)
    connection.transport.socket?.on?.('ping', count)
  })
}

/** Closes a connection at once: while the other side says goodbye, what it has sent already would still be read. */
export function cut(connection: Connection): void {
  connection.close(true)
  connection.transport.socket?.terminate?.()
}
