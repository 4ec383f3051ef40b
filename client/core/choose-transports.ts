import type { Transport } from './carrier.ts'
import type { Memory } from './memory.ts'

/** Which transports the next attempt to connect is made with: one attempt, one way, so that an outage costs no more requests. */
export interface TransportChoice {
  next(): Transport[]
  worked(transport: Transport): void
  failed(): void
}

/** Milliseconds for which a page loaded anew begins with polling, where that alone got through: the network may be another by then. */
const rememberedMs = 600_000

/**
 * WebSockets first. Where an attempt fails and the server offers polling, the next begins with that, and goes over to a
 * WebSocket if one can be had after all; the way that last worked is the first one at the next attempt,
 * and after a reload where there is a memory.
 */
export function chooseTransports(offered: () => readonly Transport[], memory?: Memory): TransportChoice {
  const polledAt = Number(memory?.load() || Number.NaN)
  let first: Transport = Math.abs(Date.now() - polledAt) < rememberedMs ? 'polling' : 'websocket'
  return {
    next() {
      const all = offered()
      if (!all.includes('websocket')) return ['polling']
      return first === 'polling' && all.includes('polling') ? ['polling', 'websocket'] : ['websocket']
    },
    worked(transport) {
      first = transport
      memory?.save(transport === 'polling' ? String(Date.now()) : '')
    },
    failed() {
      first = first === 'polling' ? 'websocket' : 'polling'
    },
  }
}
