import type { Knex } from 'knex'
import type { Config } from '../platform/config.ts'
import type { Log } from '../platform/log.ts'
import type { Queues } from '../platform/queue.ts'
import type { RedisConnection } from '../platform/redis.ts'
import type { Rooms } from '../platform/rooms.ts'
import type { Storage } from '../platform/storage.ts'
import type { Limits } from './limits.ts'
import type { Moderate } from './moderate.ts'
import type { PlaceOf } from './place-of.ts'
import type { Sessions } from './sessions.ts'

/** What command and route handlers work with. */
export interface Dependencies {
  config: Config
  database: Knex
  redis: RedisConnection
  queues: Queues
  rooms: Rooms
  storage: Storage
  limits: Limits
  placeOf: PlaceOf
  sessions: Sessions
  /** Looks at what strangers are to be shown. */
  moderate: Moderate
  log: Log
  /** True once the process is stopping. */
  draining(): boolean
}
