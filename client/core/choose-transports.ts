import type { Transport } from './carrier.ts'
import type { Memory } from './memory.ts'

/** Chooses the transport for the next connection attempt: only one each, so that an outage causes no extra requests. */
export interface TransportChoice {
  next(): Transport[]
  worked(transport: Transport): void
  failed(): void
}

/** Milliseconds for which a reloaded page starts with polling if only that worked; later the network may have changed. */
const rememberedMs = 600_000

/**
 * WebSockets first. If an attempt fails and the server offers polling, the next one polls, and upgrades to a
 * WebSocket if possible; the transport that last worked is tried first,
 * also after a reload if there is storage.
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
