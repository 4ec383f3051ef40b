import { randomUUID } from 'node:crypto'
import { Worker } from 'bullmq'
import { type Job, type JobData, jobs, type Queue } from '../contract/jobs.ts'
import { withCorrelation } from '../platform/correlation.ts'
import { described } from '../platform/log.ts'
import { metrics } from '../platform/metrics.ts'
import { queuePrefix } from '../platform/queue.ts'
import type { RedisConnection } from '../platform/redis.ts'
import { traced } from '../platform/trace.ts'
import { type Dependencies, HandedBack } from './processor.ts'
import { processors } from './processors.ts'

/**
 * A job is restarted once its lock is gone and two checks found it stalled: that of a killed worker is freed (see
 * `freeLostJobs`), that of a machine that is lost or asleep expires, within 12 s.
 */
const locks = { lockDuration: 10_000, stalledInterval: 1000, maxStalledCount: 5 }

/** Runs the jobs of one queue, several at once; `redis` must be a patient connection. */
export function serveQueue(
  queue: Queue,
  concurrency: number,
  redis: RedisConnection,
  dependencies: Dependencies,
): Worker {
  const run = (name: string, data: unknown, step: 'run' | 'giveUp') => {
    const job = name as Job
    const parsed = jobs[job].data.parse(data) as JobData<Job>
    const id = parsed.correlationId === '' ? randomUUID() : parsed.correlationId
    // Each processor takes its own job's data; the pairing is checked where both tables are declared.
    const processor = processors[job] as (typeof processors)['sweep']
    return withCorrelation(id, async () => {
      const began = performance.now()
      const work = async () => processor[step]?.(parsed, dependencies)
      await (job === 'sweep' ? work() : traced(job, 'CONSUMER', {}, work, parsed.traceparent))
      const ms = Math.round(performance.now() - began)
      metrics.jobs.inc({ job, outcome: step === 'run' ? 'done' : 'given-up' })
      metrics.jobSeconds.observe({ job }, ms / 1000)
      dependencies.log.log(job === 'sweep' ? 'debug' : 'info', step === 'run' ? 'job done' : 'job given up', {
        job,
        ms,
        ...parsed,
      })
    })
  }
  // If a process stalls, its locks expire, and BullMQ may redeliver a job it is still running: both share one run.
  const running = new Map<string, Promise<void>>()
  const runOnce = (id: string, name: string, data: unknown): Promise<void> => {
    const begun = running.get(id) ?? run(name, data, 'run').finally(() => running.delete(id))
    running.set(id, begun)
    return begun
  }
  const worker = new Worker(queue, (job) => runOnce(job.id ?? randomUUID(), job.name, job.data), {
    connection: redis,
    prefix: queuePrefix,
    concurrency,
    ...locks,
  })
  worker.on('active', (job) => {
    metrics.jobWaitSeconds.observe({ queue }, Math.max(0, Date.now() - job.timestamp - job.delay) / 1000)
  })
  worker.on('failed', (job, error) => {
    const outcome = error instanceof HandedBack ? 'handed-back' : 'failed'
    if (job && Object.hasOwn(jobs, job.name)) metrics.jobs.inc({ job: job.name, outcome })
    if (error instanceof HandedBack) return
    dependencies.log.error('a job failed', { queue, job: job?.name, data: job?.data, ...described(error) })
    const final = job && (job.finishedOn !== undefined || job.attemptsMade >= (job.opts.attempts ?? 1))
    if (!final) return
    run(job.name, job.data, 'giveUp').catch((cause) => dependencies.log.error('giving up failed', described(cause)))
  })
  worker.on('error', (error) => dependencies.log.warn('queue', { queue, ...described(error) }))
  return worker
}
