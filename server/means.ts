import type { Knex } from 'knex'
import type { Reservation } from '../db/money/budget.ts'
import type { Config } from '../platform/config.ts'
import type { Log } from '../platform/log.ts'
import type { Queues } from '../platform/queue.ts'
import type { RedisConnection } from '../platform/redis.ts'
import type { Rooms } from '../platform/rooms.ts'
import type { Storage } from '../platform/storage.ts'
import type { Limits } from './limits.ts'
import type { PlaceOf } from './place-of.ts'
import type { Sessions } from './sessions.ts'

/** What handlers of commands and routes work with. */
export interface Means {
  config: Config
  database: Knex
  redis: RedisConnection
  queues: Queues
  rooms: Rooms
  storage: Storage
  limits: Limits
  placeOf: PlaceOf
  sessions: Sessions
  log: Log
  /** True from the moment the process was asked to stop. */
  draining(): boolean
}

/** US dollars set aside for one call of a model before it is known what it cost. */
const reserved = { reading: 0.05, reply: 0.01 }

/** What a reading or a reply is asked to be allowed; the almanac costs nothing. */
export function reservationFor(kind: 'reading' | 'reply', { budget, openai }: Config): Reservation {
  return { budget, cost: openai ? reserved[kind] : 0 }
}
