import { compareShape } from '../../db/check-shape.ts'
import { mayReadMetrics } from '../../platform/may-read-metrics.ts'
import { within } from '../../platform/within.ts'
import { countWorkers } from '../../platform/workers-alive.ts'
import type { Dependencies } from '../dependencies.ts'
import { route } from './route.ts'
import { program } from './rules.ts'

/** A dependency that takes longer counts as down. */
const patienceMs = 2000

const upOrDown = (works: boolean): 'up' | 'down' => (works ? 'up' : 'down')
const databaseUp = async ({ database }: Dependencies) =>
  (await within(patienceMs, Promise.resolve(database.raw('select 1')))) !== null
const shapeFits = async ({ database }: Dependencies) =>
  (await within(patienceMs, compareShape(database)))?.lacking.length === 0
const redisUp = async ({ redis }: Dependencies) => (await within(patienceMs, redis.ping())) !== null

/** Whether the process is alive. */
export const live = route('GET /healthz', {
  allow: program,
  async run() {
    return { status: 'up' as const }
  },
})

/** Whether it can take requests. */
export const ready = route('GET /readyz', {
  allow: program,
  async run(_, __, context) {
    const up = !context.draining() && (await shapeFits(context)) && (await redisUp(context))
    context.response.status(up ? 200 : 503)
    return { status: upOrDown(up) }
  },
})

/** Milliseconds for which what was found holds: anybody may ask, and looking costs Redis a dozen commands. */
const lookedWithin = 1000
const looked = new WeakMap<Dependencies['redis'], { at: number; found: ReturnType<typeof lookAtAll> }>()

/** What of all it needs works; anybody is told whether, and whoever may read the figures what. */
export const health = route('GET /api/v1/health', {
  allow: program,
  async run(_, __, context) {
    const { redis, request, response, config } = context
    const before = looked.get(redis)
    const now = performance.now()
    const { found } = before && now - before.at < lookedWithin ? before : { found: lookAtAll(context) }
    if (found !== before?.found) looked.set(redis, { at: now, found })
    const { up, ...parts } = await found
    response.status(up ? 200 : 503)
    return mayReadMetrics(request, config.metricsToken) ? parts : { status: parts.status }
  },
})

async function lookAtAll(context: Dependencies) {
  const { redis, queues } = context
  const [database, redisAnswers, depth, workers] = await Promise.all([
    databaseUp(context),
    redisUp(context),
    within(patienceMs, queues.depth()),
    within(patienceMs, countWorkers(redis)),
  ])
  const queue = Object.values(depth ?? {})
  const up = database && redisAnswers && depth !== null
  return {
    up,
    status: up && !workers ? ('degraded' as const) : upOrDown(up),
    database: upOrDown(database),
    redis: upOrDown(redisAnswers),
    queue: {
      status: upOrDown(depth !== null),
      waiting: queue.reduce((sum, { waiting }) => sum + waiting, 0),
      active: queue.reduce((sum, { active }) => sum + active, 0),
    },
    workers: workers ?? 0,
  }
}
