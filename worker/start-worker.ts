import { randomUUID } from 'node:crypto'
import { Server } from 'socket.io'
import { checkShape } from '../db/check-shape.ts'
import { connectBeside, connectDatabase } from '../db/connect.ts'
import type { Config } from '../platform/config.ts'
import { checkAdapter, connectRooms } from '../platform/connect-rooms.ts'
import { described, type Log } from '../platform/log.ts'
import { openMailer } from '../platform/mailer.ts'
import { openSealed } from '../platform/open-storage.ts'
import { createPacer } from '../platform/pacer.ts'
import { openQueues } from '../platform/queue.ts'
import { connectRedis } from '../platform/redis.ts'
import { openRooms, type TypedServer } from '../platform/rooms.ts'
import { startTracing } from '../platform/trace.ts'
import { watchConnections } from '../platform/watch-connections.ts'
import { beatWorker } from '../platform/workers-alive.ts'
import { createMeasurer } from '../reader/almanac/measure/measurer.ts'
import { openAtWork } from './at-work.ts'
import { chooseReader } from './choose-reader.ts'
import { freeLostJobs } from './free-lost-jobs.ts'
import { listenMetrics } from './listen-metrics.ts'
import type { Dependencies } from './processor.ts'
import { serveQueue } from './serve-queue.ts'

/** Interval of the sweep for lost work. */
const sweepEveryMs = 5000
/** How often the sweep's schedule is restored, in case Redis lost it. */
const scheduleEveryMs = 15_000

export interface RunningWorker {
  /** Takes no new jobs, gives running ones this long to finish, and hands the rest back to the queue. */
  stop(graceMs: number): Promise<void>
}

/** Starts serving the queues; resolves when ready. */
export async function startWorker(config: Config, log: Log): Promise<RunningWorker> {
  const tracing = await startTracing('worker', config.tracing)
  const database = connectDatabase(config.databaseUrl, config.databasePool)
  await checkShape(database, log)
  const beside = connectBeside(database, config.databaseUrl)
  const { redis, publisher, subscriber, adapter } = connectRooms(config.redisUrl, config.roomsAdapter, log)
  const queueRedis = connectRedis(config.queueRedisUrl, log, { patient: true })
  await checkAdapter(config.roomsAdapter, redis)
  const io: TypedServer = new Server({ adapter })
  const atWork = openAtWork(beside, log)
  io.on('stop-writing', (id) => atWork.cancel(id, 'stopped'))

  const dependencies: Dependencies = {
    rooms: openRooms(io, publisher),
    queues: openQueues(queueRedis),
    storage: await openSealed(config.storageUrl, config.aws, config.photoKeys),
    reader: chooseReader(config),
    measurer: createMeasurer({ threads: config.measuringThreads }),
    redis,
    publisher,
    pacer: createPacer(publisher.together),
    atWork,
    budget: config.budget,
    mailer: config.mail && openMailer(config.mail),
    publicUrl: config.publicUrl,
    webhooksInside: config.webhooksInside,
    log,
  }
  const atOnce = {
    chat: config.chatConcurrency,
    analysis: config.readingConcurrency,
    images: 2,
    mail: 4,
    webhooks: 8,
    default: 4,
  }
  const served = [...new Set(config.workerQueues)]
  const workers = served.map((queue) => serveQueue(queue, atOnce[queue], queueRedis, dependencies))
  await Promise.all(workers.map((worker) => worker.waitUntilReady()))

  const schedule = () =>
    dependencies.queues
      .of('default')
      .upsertJobScheduler('sweep', { every: sweepEveryMs }, { name: 'sweep', data: { correlationId: '' } })
      .catch((error) => log.warn('scheduling the sweep', described(error)))
  // Every worker that serves the sweep keeps it scheduled; several may.
  const sweeps = served.includes('default')
  if (sweeps) await schedule()
  const scheduling = sweeps ? setInterval(schedule, scheduleEveryMs) : undefined
  const connected = watchConnections(database, { rooms: redis, subscriber, queue: queueRedis })
  const door = await listenMetrics(config)
  const alive = beatWorker(redis, randomUUID(), log)
  const freed = freeLostJobs(workers, { subscriber, redis, queueRedis }, log)
  log.info('working', { queues: served, reader: dependencies.reader.name, model: dependencies.reader.model })

  return {
    async stop(graceMs) {
      clearInterval(scheduling)
      door.close()
      connected()
      freed()
      const closing = Promise.all(workers.map((worker) => worker.close()))
      const late = setTimeout(() => atWork.cancelAll('leaving'), graceMs)
      await closing
      clearTimeout(late)
      atWork.close()
      await alive.close()
      dependencies.pacer.close()
      await dependencies.measurer.close()
      dependencies.mailer?.close()
      await dependencies.queues.close()
      // There is no HTTP server to close, only the adapter's subscriptions.
      await io.of('/').adapter.close()
      for (const connection of [redis, subscriber, queueRedis]) connection.disconnect()
      await Promise.all([database.destroy(), beside.destroy()])
      await tracing.close()
    },
  }
}
