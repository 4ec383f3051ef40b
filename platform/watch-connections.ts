import { beforeReading, metrics } from './metrics.ts'

/** As much of knex's pool as is counted. */
interface Pool {
  numUsed(): number
  numFree(): number
  numPendingAcquires(): number
}

/** Counts at every reading what stands between this process and the database and Redis; asks neither of them. */
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
