import type { Measured } from '../measured.ts'
import { type Behaviour, demandOf, type Part, parts, type Work } from './demand.ts'

/** How many of each part: processes, cores, or masters of a Redis Cluster. */
export type Fleet = Record<Part, number>

/** Maximum utilisation: above it queues grow out of proportion; single threads that everything depends on get more headroom. */
export const busyAtMost: Work = { server: 0.6, worker: 0.6, photos: 0.7, rooms: 0.5, queue: 0.5, postgres: 0.5 }

/** Memory for connections per server that still leaves the garbage collector room. */
const connectionBytes = 1e9

/** The fleet for this demand: busy cores divided by the maximum utilisation, and enough servers for the connections' memory. */
export function sizeFleet(measured: Measured, behaviour: Behaviour): Fleet {
  const demand = demandOf(measured, behaviour)
  const fleet = Object.fromEntries(
    parts.map((part) => [part, Math.max(1, Math.ceil(demand[part] / busyAtMost[part]))]),
  ) as Fleet
  const forMemory = Math.ceil((behaviour.connections * measured.connection.bytes) / connectionBytes)
  return { ...fleet, server: Math.max(fleet.server, forMemory) }
}

/** Average utilisation of each part, 0 to 1; above 1 it cannot keep up. */
export function utilisationOf(measured: Measured, behaviour: Behaviour, fleet: Fleet): Work {
  const demand = demandOf(measured, behaviour)
  return Object.fromEntries(parts.map((part) => [part, demand[part] / fleet[part]])) as Work
}

/** The first bottleneck, and at what multiple of this demand. */
export function firstToGiveOut(utilisation: Work): { part: Part; times: number } {
  const part = parts.toSorted((a, b) => utilisation[b] - utilisation[a])[0]!
  return { part, times: 1 / utilisation[part] }
}
