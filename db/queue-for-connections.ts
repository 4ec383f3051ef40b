import knex, { type Knex } from 'knex'

/** Waiting callers get `busy` after this many milliseconds without progress of the queue, or in total. */
const patienceMs = { still: 5000, all: 60_000 }
/** How often the queue is checked, in milliseconds. */
const lookMs = 250

interface Waiting {
  since: number
  go(): void
  giveUp(): void
}

/**
 * Lets only as many callers at a time request a connection as the pool has, first come, first served: knex's own pool lets
 * all wait at once and rejects each after five seconds, however fast the queue moves.
 *
 * Only if no connection is returned for that long is the database considered down.
 */
export function queueForConnections(database: Knex, connections: number): void {
  const client = database.client as Knex.Client & { pool: { numPendingAcquires(): number } }
  const acquire = client.acquireConnection.bind(client)
  const release = client.releaseConnection.bind(client)
  const waiting: Waiting[] = []
  let free = connections
  let progress = false
  /** Checks since the last progress: counted instead of clock time, as a stalled process has not really waited. */
  let still = 0
  let watch: NodeJS.Timeout | undefined

  function look(): void {
    const present = performance.now()
    const since = (ms: number) => waiting[0] !== undefined && present - waiting[0].since > ms
    still = progress ? 0 : still + 1
    progress = false
    const isStill = still * lookMs >= patienceMs.still
    while (since(patienceMs.all) || (isStill && since(patienceMs.still))) waiting.shift()?.giveUp()
    if (waiting.length > 0) return
    clearInterval(watch)
    watch = undefined
    still = 0
  }

  async function place(): Promise<void> {
    if (free > 0) {
      free -= 1
      return
    }
    watch ??= setInterval(look, lookMs)
    await new Promise<void>((go, reject) => {
      const giveUp = () => reject(new knex.KnexTimeoutError('no connection to the database came free'))
      waiting.push({ since: performance.now(), go, giveUp })
    })
  }

  function leave(): void {
    const next = waiting.shift()
    if (next) next.go()
    else free += 1
  }

  client.acquireConnection = async () => {
    await place()
    try {
      const connection = await acquire()
      progress = true
      return connection
    } catch (error) {
      leave()
      throw error
    }
  }
  client.releaseConnection = async (connection) => {
    progress = true
    try {
      await release(connection)
    } finally {
      leave()
    }
  }
  const { pool } = client
  const pending = pool.numPendingAcquires.bind(pool)
  pool.numPendingAcquires = () => pending() + waiting.length
}
