import { randomUUID } from 'node:crypto'
import { type Queue, queueNames } from '../contract/jobs.ts'
import { beforeReading, metrics } from './metrics.ts'
import type { Queues } from './queue.ts'
import type { RedisConnection } from './redis.ts'
import { within } from './within.ts'
import { countWorkers } from './workers-alive.ts'

/** The process reporting the queues keeps the lease while scraped at least this often, in milliseconds. */
const leaseMs = 60_000
/** Timeout for Redis, in milliseconds. */
const patienceMs = 2000
const leaseKey = 'metrics:queues'

/** Inspects the queues on every scrape, in the one process that holds the lease; the others report nothing. */
export function watchQueues(queues: Queues, redis: RedisConnection): () => void {
  const id = randomUUID()
  return beforeReading(async () => {
    const found = await within(patienceMs, look(queues, redis, id))
    metrics.queueJobs.reset()
    metrics.queueOldest.reset()
    if (found === null) return metrics.workersAlive.remove()
    metrics.workersAlive.set(found.workers)
    for (const [index, queue] of queueNames.entries()) {
      const { waiting, active } = found.depth[queue]
      metrics.queueJobs.set({ queue, state: 'waiting' }, waiting)
      metrics.queueJobs.set({ queue, state: 'active' }, active)
      metrics.queueOldest.set({ queue }, found.ages[index] ?? 0)
    }
  })
}

async function look(queues: Queues, redis: RedisConnection, id: string) {
  if (!(await holdsLease(redis, id))) return null
  const [depth, workers, ...ages] = await Promise.all([
    queues.depth(),
    countWorkers(redis),
    ...queueNames.map((queue) => ageOfOldest(queues, queue)),
  ])
  return { depth, workers, ages }
}

async function holdsLease(redis: RedisConnection, id: string): Promise<boolean> {
  if ((await redis.set(leaseKey, id, 'PX', leaseMs, 'NX')) === 'OK') return true
  if ((await redis.get(leaseKey)) !== id) return false
  await redis.pexpire(leaseKey, leaseMs)
  return true
}

/** Seconds; 0 when nothing waits. */
async function ageOfOldest(queues: Queues, queue: Queue): Promise<number> {
  const waiting = await queues.of(queue).getJobs(['waiting', 'prioritized'], 0, 0, true)
  const times = waiting.flatMap((job) => (job ? [job.timestamp] : []))
  return times.length === 0 ? 0 : Math.max(0, Date.now() - Math.min(...times)) / 1000
}
