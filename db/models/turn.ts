import type { Knex } from 'knex'
import { Model, type TransactionOrKnex } from 'objection'
import type { Owner } from './spending.ts'

/** Whose share of the workers something takes: a site's, whoever its visitors are, else a user's, else that of a network address, whoever its guests are. */
export function shareOf({ site, userId, tenant, guestId }: Owner): string {
  return site?.id ?? userId ?? tenant ?? guestId ?? ''
}

const working = { analyses: 'processing', messages: 'streaming' }

/** BullMQ takes no greater priority; so many rounds without the queue ever being empty take weeks. */
const lastTurn = 2_000_000

/**
 * The turn of what is queued just now: of each share one waits in a round, and rounds are served in order.
 *
 * Whoever has something waiting gets the round after it. Whoever has not joins the round that is next, or the one after when
 * that has begun to be served: so no round can be prolonged for ever.
 *
 * The transaction must have written already. It holds the share from here to its end: a lock that all take after the rows
 * that they are about, and before nothing but what is new or locked already.
 */
export async function nextTurn(
  table: keyof typeof working,
  share: string,
  id: string,
  trx: TransactionOrKnex,
): Promise<number> {
  // Two at once of one share would get the same turn; SQLite lets only one write at a time.
  if (Model.knex().client.config.client === 'pg')
    await (trx as Knex).raw('select pg_advisory_xact_lock(hashtextextended(?, 1))', [share])
  // Each is one look into an index that holds only what waits, or what runs.
  const firstBy = (where: string, order: 'asc' | 'desc', values: string[]) =>
    (trx as Knex).raw(`(select turn from ${table} where ${where} order by turn ${order} limit 1)`, values)
  const [found] = (await (trx as Knex).select({
    own: firstBy("status = 'queued' and share = ? and id <> ?", 'desc', [share, id]),
    front: firstBy("status = 'queued' and id <> ?", 'asc', [id]),
    served: firstBy(`status = '${working[table]}'`, 'desc', []),
  })) as { own: number | null; front: number | null; served: number | null }[]
  const { own = null, front = null, served = null } = found ?? {}
  if (front === null) return 1
  const open = served !== null && served >= front ? served + 1 : front
  return Math.min(lastTurn, own === null ? open : Math.max(own + 1, open))
}
