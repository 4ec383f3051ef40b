import { Queue, type QueueOptions } from 'bullmq'
import { type Job, type JobData, jobs, type Queue as QueueName, queueNames } from '../contract/jobs.ts'
import { correlationId } from './correlation.ts'
import type { RedisConnection } from './redis.ts'
import { traceCarried, traced } from './trace.ts'

/** BullMQ's keys all start with this; in a Redis Cluster the braces keep them in one slot, as its scripts need. */
export const queuePrefix = '{rekha}'

/** Where commands leave work for the workers. */
export interface Queues {
  /**
   * Adds a job under an id of its own: adding it again while it waits or runs changes nothing. What has an earlier round (from
   * 1) is done first, and what has the same in the order in which it came.
   */
  add<J extends Job>(
    job: J,
    data: Omit<JobData<J>, 'correlationId' | 'traceparent'>,
    id: string,
    round?: number,
  ): Promise<void>
  /** Jobs that wait and that run, by queue. */
  depth(): Promise<Record<QueueName, { waiting: number; active: number }>>
  /** The ids of all jobs that wait, run, or are to be tried again. */
  known(job: Job): Promise<string[]>
  of(name: QueueName): Queue
  close(): Promise<void>
}

/** Opens the queues; `redis` must be a patient connection. */
export function openQueues(redis: RedisConnection): Queues {
  const options: QueueOptions = {
    connection: redis,
    prefix: queuePrefix,
    defaultJobOptions: {
      attempts: 5,
      backoff: { type: 'exponential', delay: 500, jitter: 0.5 },
      removeOnComplete: true,
      // A failed job that is kept would silently block its id from being added again.
      removeOnFail: true,
    },
  }
  const queues = Object.fromEntries(queueNames.map((name) => [name, new Queue(name, options)])) as Record<
    QueueName,
    Queue
  >
  return {
    async add(job, data, id, round = 1) {
      const { queue } = jobs[job]
      // BullMQ does what has no priority before what has one, and costs less for it.
      const options = { jobId: id, ...(round > 1 && { priority: round }) }
      await traced(`add ${job}`, 'PRODUCER', { 'messaging.destination.name': queue }, () =>
        queues[queue].add(job, { ...data, correlationId: correlationId(), ...traceCarried() }, options),
      )
    },
    async depth() {
      const counted = queueNames.map(async (name) => {
        const [counts, scheduled] = await Promise.all([
          queues[name].getJobCounts('waiting', 'prioritized', 'delayed', 'active'),
          queues[name].getJobSchedulersCount(),
        ])
        // Nobody waits for a scheduler's next round, which lies among the delayed until its time has come.
        const delayed = Math.max(0, (counts['delayed'] ?? 0) - scheduled)
        const waiting = (counts['waiting'] ?? 0) + (counts['prioritized'] ?? 0) + delayed
        return [name, { waiting, active: counts['active'] ?? 0 }] as const
      })
      return Object.fromEntries(await Promise.all(counted)) as Record<QueueName, { waiting: number; active: number }>
    },
    known: (job) => queues[jobs[job].queue].getRanges(['active', 'waiting', 'prioritized', 'delayed'], 0, -1),
    of: (name) => queues[name],
    async close() {
      await Promise.all(Object.values(queues).map((queue) => queue.close()))
    },
  }
}
