import { WorkerState } from '../contract/desk.ts'
import { metrics } from './metrics.ts'
import { type RedisConnection, readKeys } from './redis.ts'
import { aliveWorkers } from './workers-alive.ts'

/** After this many milliseconds without a beat a worker's state is forgotten. */
const keptMs = 30_000
const keyOf = (id: string): string => `worker-state:${id}`

/** What a worker is, and does not change. */
export type WorkerFace = Pick<WorkerState, 'id' | 'startedAt' | 'queues' | 'reader' | 'model'>

/** Keeps a worker's state for the desk, with what its metrics count. */
export async function keepWorkerState(redis: RedisConnection, face: WorkerFace): Promise<void> {
  await redis.set(keyOf(face.id), JSON.stringify(await stateOf(face)), 'PX', keptMs)
}

async function stateOf(face: WorkerFace): Promise<WorkerState> {
  const [calls, errors, firstText, breaker] = await Promise.all([
    metrics.providerCalls.get(),
    metrics.providerErrors.get(),
    metrics.firstTextSeconds.get(),
    metrics.providerBreaker.get(),
  ])
  const sums = (end: string) =>
    firstText.values.flatMap(({ metricName, labels, value }) =>
      metricName?.endsWith(end) ? [[String(labels.kind), value] as const] : [],
    )
  const seconds = new Map(sums('_sum'))
  const counted = sums('_count').map(([kind, count]) => [kind, { count, seconds: seconds.get(kind) ?? 0 }] as const)
  return {
    ...face,
    breaker: face.reader === 'openai' ? breakerOf(breaker.values[0]?.value) : null,
    calls: calls.values[0]?.value ?? 0,
    errors: Object.fromEntries(errors.values.map(({ labels, value }) => [String(labels.error), value])),
    firstText: Object.fromEntries(counted),
  }
}

const breakerOf = (open = 0): WorkerState['breaker'] => (open === 0 ? 'closed' : open === 1 ? 'open' : 'half-open')

/** The states of the workers heard of lately; without those whose version tells none. */
export async function readWorkerStates(redis: RedisConnection): Promise<WorkerState[]> {
  const alive = await aliveWorkers(redis)
  const told = await readKeys(redis, alive.map(keyOf))
  return told.flatMap((json) => WorkerState.safeParse(json === null ? null : JSON.parse(json)).data ?? [])
}
