import type { Knex } from 'knex'
import type { TransactionOrKnex } from 'objection'
import { onPostgres } from '../dialect.ts'
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
 * An expression that locks the owner's tenant until the transaction ends; null on SQLite, which has a single writer.
 * Without it, concurrent items of a tenant would get the same round.
 *
 * Always after the rows it is about, and only followed by rows that are new or locked already.
 */
export function tenantLock(owner: Owner, trx: TransactionOrKnex): Knex.Raw | null {
  return onPostgres() ? (trx as Knex).raw('pg_advisory_xact_lock(hashtextextended(?, 1))', [tenantOf(owner)]) : null
}

/**
 * Where a new item waits, its round as an expression: each round has one item per tenant, and rounds are served in order.
 * The tenant must have been locked by an earlier statement; `id` is the item's row, if there is one already.
 *
 * A tenant with waiting items gets the round after them. Others join the next round, or the one after if
 * that is already being served, so that no round can be prolonged forever.
 */
export function placeInQueue(
  table: keyof typeof working,
  owner: Owner,
  trx: TransactionOrKnex,
  id: string | null = null,
): { share: string; turn: Knex.Raw } {
  const share = tenantOf(owner)
  const least = onPostgres() ? 'least' : 'min'
  const [others, other] = id === null ? ['', []] : [' and id <> ?', [id]]
  // Each is one lookup in an index of only waiting, or running, rows.
  const firstBy = (where: string, order: 'asc' | 'desc') =>
    `(select turn from ${table} where status = ${where} order by turn ${order} limit 1)`
  const turn = (trx as Knex).raw(
    `(select case when front is null then 1 when own >= next then ${least}(?, own + 1) else ${least}(?, next) end
      from (select own, front, case when served >= front then served + 1 else front end as next
        from (select ${firstBy(`'queued' and share = ?${others}`, 'desc')} as own,
          ${firstBy(`'queued'${others}`, 'asc')} as front,
          ${firstBy(`'${working[table]}'`, 'desc')} as served) as found) as queue)`,
    [lastRound, lastRound, share, ...other, ...other],
  )
  return { share, turn }
}

/** The same for a row that exists, after locking the tenant; the transaction must have written already. */
export async function nextRound(
  table: keyof typeof working,
  owner: Owner,
  id: string,
  trx: TransactionOrKnex,
): Promise<QueueColumns> {
  const lock = tenantLock(owner, trx)
  if (lock) await (trx as Knex).select(lock)
  const { share, turn } = placeInQueue(table, owner, trx, id)
  const [found] = (await (trx as Knex).select({ turn })) as { turn: number }[]
  return { share, turn: found!.turn }
}
