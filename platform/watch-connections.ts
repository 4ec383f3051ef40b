import { beforeReading, metrics } from './metrics.ts'

/** The part of knex's pool we use. */
interface Pool {
  numUsed(): number
  numFree(): number
  numPendingAcquires(): number
}

/** On every scrape, reports this process' connections to the database and Redis, without querying either. */
export function watchConnections(
  database: { client: { pool: Pool } },
  redis: Record<string, { status: string }>,
): () => void {
  return beforeReading(() => {
    const { pool } = database.client
    metrics.databasePool.set({ state: 'used' }, pool.numUsed())
    metrics.databasePool.set({ state: 'free' }, pool.numFree())
    metrics.databasePool.set({ state: 'waiting' }, pool.numPendingAcquires())
    for (const [connection, { status }] of Object.entries(redis))
      metrics.redisUp.set({ connection }, status === 'ready' ? 1 : 0)
  })
}
