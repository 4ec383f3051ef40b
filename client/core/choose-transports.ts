import type { Transport } from './carrier.ts'

/** Which transports the next attempt to connect is made with: one attempt, one way, so that an outage costs no more requests. */
export interface TransportChoice {
  next(): Transport[]
  worked(transport: Transport): void
  failed(): void
}

/**
 * WebSockets first. Where an attempt fails and the server offers polling, the next begins with that, and goes over to a
 * WebSocket if one can be had after all; the way that last worked is the first one at the next attempt.
 */
export function chooseTransports(offered: () => readonly Transport[]): TransportChoice {
  let first: Transport = 'websocket'
  return {
    next() {
      const all = offered()
      if (!all.includes('websocket')) return ['polling']
      return first === 'polling' && all.includes('polling') ? ['polling', 'websocket'] : ['websocket']
    },
    worked(transport) {
      first = transport
    },
    failed() {
      first = first === 'polling' ? 'websocket' : 'polling'
    },
  }
}
