import knex, { type Knex } from 'knex'

/** A process waits so many milliseconds while nobody gets on, and so many in all, before it is told that the database is busy. */
const patienceMs = { still: 5000, all: 60_000 }

interface Waiting {
  since: number
  go(): void
  giveUp(): void
}

/**
 * Lets as many at a time ask for a connection as there are, the others in the order in which they came: knex's own pool has
 * them all wait at once and refuses each after five seconds, however quickly the ones before it are served.
 *
 * Only when no connection comes back for that long is the database taken for away.
 */
export function queueForConnections(database: Knex, connections: number): void {
  const client = database.client as Knex.Client & { pool: { numPendingAcquires(): number } }
  const acquire = client.acquireConnection.bind(client)
  const release = client.releaseConnection.bind(client)
  const waiting: Waiting[] = []
  let free = connections
  let lastProgress = 0
  let watch: NodeJS.Timeout | undefined

  function look(): void {
    const present = performance.now()
    const isStill = present - lastProgress > patienceMs.still
    while (waiting[0] && (present - waiting[0].since > patienceMs.all || (isStill && isLate(waiting[0], present))))
      waiting.shift()?.giveUp()
    if (waiting.length > 0) return
    clearInterval(watch)
    watch = undefined
  }

  async function place(): Promise<void> {
    if (free > 0) {
      free -= 1
      return
    }
    watch ??= setInterval(look, 250)
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
      return await acquire()
    } catch (error) {
      leave()
      throw error
    }
  }
  client.releaseConnection = async (connection) => {
    lastProgress = performance.now()
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

function isLate({ since }: Waiting, present: number): boolean {
  return present - since > patienceMs.still
}
