import type { Knex } from 'knex'
import { Model, type TransactionOrKnex } from 'objection'
import type { Owner } from '../models/owner.ts'

/**
 * A row's place in the queue: its tenant (`share`) and its round (`turn`).
 *
 * The columns keep their old names, which earlier versions use while still running.
 */
export interface QueueColumns {
  share: string | null
  turn: number
}

/** Who shares the workers: a site, with all its visitors; else a user; else a network address, with all its guests. */
function tenantOf({ site, userId, addressHash, guestId }: Owner): string {
  return site?.id ?? userId ?? addressHash ?? guestId ?? ''
}

const working = { analyses: 'processing', messages: 'streaming' }

/** BullMQ's maximum priority; reaching it without the queue ever being empty takes weeks. */
const lastRound = 2_000_000

/**
 * The round for a new item: each round has one item per tenant, and rounds are served in order.
 *
 * A tenant with waiting items gets the round after them. Others join the next round, or the one after if
 * that is already being served, so that no round can be prolonged forever.
 *
 * The transaction must have written already. It locks the tenant until its end: always after the rows it is about,
 * and only followed by rows that are new or locked already.
 */
export async function nextRound(
  table: keyof typeof working,
  owner: Owner,
  id: string,
  trx: TransactionOrKnex,
): Promise<QueueColumns> {
  const tenant = tenantOf(owner)
  // Concurrent items of a tenant would get the same round; SQLite has a single writer.
  if (Model.knex().client.config.client === 'pg')
    await (trx as Knex).raw('select pg_advisory_xact_lock(hashtextextended(?, 1))', [tenant])
  // Each is one lookup in an index of only waiting, or running, rows.
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
