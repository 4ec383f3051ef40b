import type { Spent } from '../capacity/spent.ts'
import type { Measured } from '../measured.ts'

/** What people do, all of them together reckoned from one. */
export interface Behaviour {
  connections: number
  /** Replies of one connection in a minute, and tokens of a reply. */
  repliesAMinute: number
  tokensAReply: number
  /** Readings of one connection in an hour, palms of a reading, and tokens of what is written of them. */
  readingsAnHour: number
  palmsAReading: number
  tokensAReading: number
  /** How long a connection lasts. */
  minutesConnected: number
}

/** As a talk is: one in 40 waits for or reads a reply at any moment. */
export const usual: Omit<Behaviour, 'connections'> = {
  repliesAMinute: 0.3,
  tokensAReply: 200,
  readingsAnHour: 0.2,
  palmsAReading: 2,
  tokensAReading: 900,
  minutesConnected: 15,
}

/**
 * Where work is done; each may be many. `photos` are cores besides the main threads, on which servers normalise photos and workers
 * measure palms; `queue` is the Redis with the queues, `rooms` those with the rest.
 */
export const parts = ['server', 'worker', 'photos', 'rooms', 'queue', 'postgres'] as const
export type Part = (typeof parts)[number]
export type Work = Record<Part, number>

/** Seconds of a core for one of each thing that happens. */
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
  // A reading is taken, queued and finished as a reply is, and uploads and palms come on top.
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

/** How often things happen in a second. */
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

/** Cores that are busy: each thing's work times its rate. */
export function demandOf(measured: Measured, behaviour: Behaviour): Work {
  const work = workOf(measured, behaviour)
  const rates = ratesOf(behaviour)
  return sum(...(Object.keys(rates) as (keyof typeof rates)[]).map((what): [Work, number] => [work[what], rates[what]]))
}

/** Works, each so many times. */
export function sum(...works: [Work, number][]): Work {
  const of = (part: Part) => works.reduce((all, [work, times]) => all + work[part] * times, 0)
  return Object.fromEntries(parts.map((part) => [part, of(part)])) as Work
}
