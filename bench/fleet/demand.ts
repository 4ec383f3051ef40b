import type { Spent } from '../capacity/spent.ts'
import type { Measured } from '../measured.ts'

/** What people do, per connection. */
export interface Behaviour {
  connections: number
  /** Replies per connection and minute, and tokens per reply. */
  repliesAMinute: number
  tokensAReply: number
  /** Readings per connection and hour, palms per reading, and tokens written for them. */
  readingsAnHour: number
  palmsAReading: number
  tokensAReading: number
  /** How long a connection lasts. */
  minutesConnected: number
}

/** A typical chat: one in 40 people is waiting for or reading a reply at any moment. */
export const usual: Omit<Behaviour, 'connections'> = {
  repliesAMinute: 0.3,
  tokensAReply: 200,
  readingsAnHour: 0.2,
  palmsAReading: 2,
  tokensAReading: 900,
  minutesConnected: 15,
}

/**
 * Where work is done, each part possibly many times. `photos` are the cores besides the main threads, on which servers normalise
 * photos and workers measure palms; `queue` is the Redis with the queues, `rooms` the ones with the rest.
 */
export const parts = ['server', 'worker', 'photos', 'rooms', 'queue', 'postgres'] as const
export type Part = (typeof parts)[number]
export type Work = Record<Part, number>

/** Core seconds per event. */
export function workOf(measured: Measured, { tokensAReading, palmsAReading }: Behaviour) {
  const spread = ({ server, worker, redis, postgres }: Spent, where: 'rooms' | 'queue', photos = 0): Work => ({
    server,
    worker,
    photos,
    rooms: where === 'rooms' ? redis : 0,
    queue: where === 'queue' ? redis : 0,
    postgres,
  })
  const token = spread(measured.token, 'rooms')
  // A reading is taken, queued and finished like a reply; uploads and palms come on top.
  const begun = spread(measured.reply, 'queue', measured.measuring.worker * palmsAReading)
  const upload = spread({ ...measured.upload, server: 0 }, 'rooms', measured.upload.server)
  return {
    kept: spread(measured.connection.second, 'rooms'),
    accepted: spread(measured.connection.accept, 'rooms'),
    reply: spread(measured.reply, 'queue'),
    token,
    reading: sum([begun, 1], [upload, palmsAReading], [token, tokensAReading]),
  }
}

/** Events per second. */
export function ratesOf({ connections, repliesAMinute, readingsAnHour, minutesConnected, tokensAReply }: Behaviour) {
  const replies = (connections * repliesAMinute) / 60
  return {
    kept: connections,
    accepted: connections / (minutesConnected * 60),
    reply: replies,
    token: replies * tokensAReply,
    reading: (connections * readingsAnHour) / 3600,
  }
}

/** Busy cores: each event's work times its rate. */
export function demandOf(measured: Measured, behaviour: Behaviour): Work {
  const work = workOf(measured, behaviour)
  const rates = ratesOf(behaviour)
  return sum(...(Object.keys(rates) as (keyof typeof rates)[]).map((what): [Work, number] => [work[what], rates[what]]))
}

/** Work items, each multiplied. */
export function sum(...works: [Work, number][]): Work {
  const of = (part: Part) => works.reduce((all, [work, times]) => all + work[part] * times, 0)
  return Object.fromEntries(parts.map((part) => [part, of(part)])) as Work
}
