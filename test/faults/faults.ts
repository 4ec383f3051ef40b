import type { Fault } from './fault.ts'
import { provider } from './rows/provider.ts'
import { redisRows } from './rows/redis.ts'
import { servers } from './rows/servers.ts'
import { stop } from './rows/stop.ts'
import { workers } from './rows/workers.ts'

/** Every row of the table, by what breaks. */
export const faults: Fault[] = [...servers, ...workers, ...redisRows, ...provider, ...stop]
