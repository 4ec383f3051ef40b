import type { Knex } from 'knex'
import { Model, type TransactionOrKnex } from 'objection'
import type { Owner } from '../models/owner.ts'

/**
 * Where something waits, as its row keeps it: whose share of the workers it takes (its tenant), and in which round.
 *
 * The columns keep the names they were given first: versions before this one read and write them while they still run.
 */
export interface QueueColumns {
  share: string | null
  turn: number
}

/** Who takes turns at the workers: a site, whoever its visitors are; else a user; else a network address, whoever its guests are. */
function tenantOf({ site, userId, addressHash, guestId }: Owner): string {
  return site?.id ?? userId ?? addressHash ?? guestId ?? ''
}

const working = { analyses: 'processing', messages: 'streaming' }

/** BullMQ takes no greater priority; so many rounds without the queue ever being empty take weeks. */
const lastRound = 2_000_000

/**
 * The round of what is queued just now: of each tenant one waits in a round, and rounds are served in order.
 *
 * Whoever has something waiting gets the round after it. Whoever has not joins the round that is next, or the one after when
 * that has begun to be served: so no round can be prolonged for ever.
 *
 * The transaction must have written already. It holds the tenant from here to its end: a lock that all take after the rows
 * that they are about, and before nothing but what is new or locked already.
 */
export async function nextRound(
  table: keyof typeof working,
  owner: Owner,
  id: string,
  trx: TransactionOrKnex,
): Promise<QueueColumns> {
  const tenant = tenantOf(owner)
  // Two at once of one tenant would get the same round; SQLite lets only one write at a time.
  if (Model.knex().client.config.client === 'pg')
    await (trx as Knex).raw('select pg_advisory_xact_lock(hashtextextended(?, 1))', [tenant])
  // Each is one look into an index that holds only what waits, or what runs.
  const firstBy = (where: string, order: 'asc' | 'desc', values: string[]) =>
    (trx as Knex).raw(`(select turn from ${table} where ${where} order by turn ${order} limit 1)`, values)
  const [found] = (await (trx as Knex).select({
    own: firstBy("status = 'queued' and share = ? and id <> ?", 'desc', [tenant, id]),
    front: firstBy("status = 'queued' and id <> ?", 'asc', [id]),
    served: firstBy(`status = '${working[table]}'`, 'desc', []),
  })) as { own: number | null; front: number | null; served: number | null }[]
  const { own = null, front = null, served = null } = found ?? {}
  if (front === null) return { share: tenant, turn: 1 }
  const open = served !== null && served >= front ? served + 1 : front
  return { share: tenant, turn: Math.min(lastRound, own === null ? open : Math.max(own + 1, open)) }
}
