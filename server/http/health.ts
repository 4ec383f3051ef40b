import { Router } from 'express'
import { compareShape } from '../../db/check-shape.ts'
import { within } from '../../platform/within.ts'
import { countWorkers } from '../../platform/workers-alive.ts'
import type { Means } from '../means.ts'

/** A part that has not answered for so long counts as down. */
const patienceMs = 2000

/** Whether the process lives, may be sent requests, and what of all it needs works. */
export function health({ database, redis, queues, draining }: Means): Router {
  const databaseUp = async () => (await within(patienceMs, Promise.resolve(database.raw('select 1')))) !== null
  const shapeFits = async () => (await within(patienceMs, compareShape(database)))?.lacking.length === 0
  const redisUp = async () => (await within(patienceMs, redis.ping())) !== null
  const router = Router()

  router.get('/healthz', (_request, response) => {
    response.json({ status: 'up' })
  })

  router.get('/readyz', async (_request, response) => {
    const up = !draining() && (await shapeFits()) && (await redisUp())
    response.status(up ? 200 : 503).json({ status: up ? 'up' : 'down' })
  })

  router.get('/api/v1/health', async (_request, response) => {
    const [database, redisAnswers, depth, workers] = await Promise.all([
      databaseUp(),
      redisUp(),
      within(patienceMs, queues.depth()),
      within(patienceMs, countWorkers(redis)),
    ])
    const queue = Object.values(depth ?? {})
    const up = database && redisAnswers && depth !== null
    response.status(up ? 200 : 503).json({
      status: !up ? 'down' : workers ? 'up' : 'degraded',
      database: database ? 'up' : 'down',
      redis: redisAnswers ? 'up' : 'down',
      queue: {
        status: depth ? 'up' : 'down',
        waiting: queue.reduce((sum, { waiting }) => sum + waiting, 0),
        active: queue.reduce((sum, { active }) => sum + active, 0),
      },
      workers: workers ?? 0,
    })
  })

  return router
}
