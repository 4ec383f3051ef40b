import type { Measured } from '../measured.ts'
import { type Behaviour, demandOf, type Part, parts, type Work } from './demand.ts'

/** How many of each part: processes, cores, or masters of a Redis Cluster. */
export type Fleet = Record<Part, number>

/** How busy a part may be: above, what waits grows faster than what comes; one thread that all depend on is kept cooler. */
export const busyAtMost: Work = { server: 0.6, worker: 0.6, photos: 0.7, rooms: 0.5, queue: 0.5, postgres: 0.5 }

/** Memory that connections may take in one server, whose garbage collector then still has room. */
const connectionBytes = 1e9

/** The fleet for these people: busy cores over how busy each may be, and servers for the memory of the connections too. */
export function sizeFleet(measured: Measured, behaviour: Behaviour): Fleet {
  const demand = demandOf(measured, behaviour)
  const fleet = Object.fromEntries(
    parts.map((part) => [part, Math.max(1, Math.ceil(demand[part] / busyAtMost[part]))]),
  ) as Fleet
  const forMemory = Math.ceil((behaviour.connections * measured.connection.bytes) / connectionBytes)
  return { ...fleet, server: Math.max(fleet.server, forMemory) }
}

/** How busy each of a part is on average, 0 to 1; above 1 it cannot keep up. */
export function utilisationOf(measured: Measured, behaviour: Behaviour, fleet: Fleet): Work {
  const demand = demandOf(measured, behaviour)
  return Object.fromEntries(parts.map((part) => [part, demand[part] / fleet[part]])) as Work
}

/** The part that gives out first, and at how many times these people. */
export function firstToGiveOut(utilisation: Work): { part: Part; times: number } {
  const part = parts.toSorted((a, b) => utilisation[b] - utilisation[a])[0]!
  return { part, times: 1 / utilisation[part] }
}
