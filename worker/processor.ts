import type { Job, JobData } from '../contract/jobs.ts'
import type { Budget } from '../db/money/budget.ts'
import type { Log } from '../platform/log.ts'
import type { Mailer } from '../platform/mailer.ts'
import type { Pacer } from '../platform/pacer.ts'
import type { Publisher } from '../platform/publisher.ts'
import type { Queues } from '../platform/queue.ts'
import type { RedisConnection } from '../platform/redis.ts'
import type { Rooms } from '../platform/rooms.ts'
import type { Storage } from '../platform/storage.ts'
import type { Measurer } from '../reader/almanac/measure/measurer.ts'
import type { Reader } from '../reader/reader.ts'
import type { AtWork } from './at-work.ts'

/** What processors work with. */
export interface Dependencies {
  rooms: Rooms
  queues: Queues
  storage: Storage
  reader: Reader
  measurer: Measurer
  /** Stores live text; the connection the rooms publish over. */
  redis: RedisConnection
  publisher: Publisher
  pacer: Pacer
  atWork: AtWork
  budget: Budget
  /** Null where no mail is sent. */
  mailer: Mailer | null
  /** The address people open, for links. */
  publicUrl: string
  /** How long the audit log is kept, in milliseconds. */
  auditMs: number
  /** Whether webhooks may go to receivers inside the network that this service runs in. */
  webhooksInside: boolean
  log: Log
}

/** Runs one job, possibly twice. */
export interface Processor<J extends Job> {
  run(data: JobData<J>, dependencies: Dependencies): Promise<void>
  /** Called when the last try has failed. */
  giveUp?(data: JobData<J>, dependencies: Dependencies): Promise<void>
}

/** Thrown to hand a job back to the queue, for another worker to start afresh. */
export class HandedBack extends Error {}
