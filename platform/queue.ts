import { type JobsOptions, Queue, type QueueOptions } from 'bullmq'
import { type Job, type JobData, jobs, type Queue as QueueName, queueNames } from '../contract/jobs.ts'
import { correlationId } from './correlation.ts'
import type { RedisConnection } from './redis.ts'
import { traceCarried, traced } from './trace.ts'

/** BullMQ's keys all start with this; in a Redis Cluster the braces keep them in one slot, as its scripts need. */
export const queuePrefix = '{rekha}'

/** Jobs tried for longer than others: a mail server may be away for a quarter of an hour, a site's own for most of a day. */
const patience: Partial<Record<Job, Pick<JobsOptions, 'attempts' | 'backoff'>>> = {
  'send-mail': { attempts: 12 },
  'deliver-webhook': { attempts: 14, backoff: { type: 'exponential', delay: 5000, jitter: 0.5 } },
}

/** The job queues. */
export interface Queues {
  /**
   * Adds a job under its own id: adding it again while it waits or runs changes nothing. Earlier rounds (from 1) run first,
   * and jobs of one round in order of arrival.
   */
  add<J extends Job>(
    job: J,
    data: Omit<JobData<J>, 'correlationId' | 'traceparent'>,
    id: string,
    round?: number,
  ): Promise<void>
  /** Waiting and running jobs, by queue. */
  depth(): Promise<Record<QueueName, { waiting: number; active: number }>>
  /** The ids of all jobs that wait, run, or will be retried. */
  known(job: Job): Promise<string[]>
  of(name: QueueName): Queue
  close(): Promise<void>
}

/** Opens the queues; `redis` must be a patient connection. */
export function openQueues(redis: RedisConnection): Queues {
  const options: QueueOptions = {
    connection: redis,
    prefix: queuePrefix,
    // Nobody listens to the events that BullMQ writes, with ids; it cuts them to this length by whole blocks of a hundred.
    streams: { events: { maxLen: 100 } },
    defaultJobOptions: {
      attempts: 5,
      backoff: { type: 'exponential', delay: 500, jitter: 0.5 },
      removeOnComplete: true,
      // A failed job, if kept, would silently block its id from being added again.
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
      // BullMQ runs jobs without priority before those with one, and more cheaply.
      const options = { jobId: id, ...(round > 1 && { priority: round }), ...patience[job] }
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
        // A scheduler's next run is among the delayed jobs until it is due: nobody waits for it.
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
