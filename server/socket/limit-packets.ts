import type { IncomingMessage } from 'node:http'
import type { TypedServer } from '../../platform/rooms.ts'
import { createAllowance } from './allowance.ts'

/** Packets a connection may send at once, and per second; and how many more until it is disconnected. */
const burst = 100
const perSecond = 50
const patience = 500

/** The part of Engine.IO's connections we use; their packet events are documented, but not typed. */
export interface Connection {
  request: IncomingMessage
  on(event: 'packet', hear: () => void): unknown
  once(event: 'close', hear: () => void): unknown
  close(discard?: boolean): unknown
  transport: { socket?: { on?(event: 'ping', hear: () => void): unknown; terminate?(): void } }
}

/**
 * Counts all incoming packets of a connection, whatever they contain: reading costs
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

/** Closes a connection at once: during a closing handshake, data already sent would still be read. */
export function cut(connection: Connection): void {
  connection.close(true)
  connection.transport.socket?.terminate?.()
}
