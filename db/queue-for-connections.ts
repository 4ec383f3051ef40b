import knex, { type Knex } from 'knex'

/** Whoever waits is told that the database is busy after so many milliseconds in which nobody gets on, and so many in all. */
const patienceMs = { still: 5000, all: 60_000 }
/** How often those who wait are looked at, in milliseconds. */
const lookMs = 250

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
  let progress = false
  /** Looks since somebody last got on: by these, and not by the clock, for a process that was itself held up has not waited. */
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
