import type { Fault } from './fault.ts'
import { clock } from './rows/clock.ts'
import { database } from './rows/database.ts'
import { people } from './rows/people.ts'
import { provider } from './rows/provider.ts'
import { redisRows } from './rows/redis.ts'
import { servers } from './rows/servers.ts'
import { slowReaders } from './rows/slow-readers.ts'
import { stop } from './rows/stop.ts'
import { storage } from './rows/storage.ts'
import { workers } from './rows/workers.ts'

/** Every row of the table, grouped by what breaks. */
export const faults: Fault[] = [
  ...servers,
  ...people,
  ...slowReaders,
  ...workers,
  ...clock,
  ...redisRows,
  ...database,
  ...storage,
  ...provider,
  ...stop,
]
