import type { Knex } from 'knex'
import {
  type Constructor,
  Model,
  type Pojo,
  type QueryBuilder,
  type RawBuilder,
  raw,
  type TransactionOrKnex,
} from 'objection'
import { v7 } from 'uuid'
import { onPostgres } from '../dialect.ts'

/** What all rows have in common: a UUIDv7 key, real booleans on both databases. */
export class Row extends Model {
  /** SQLite gives 0 and 1 for these. */
  static booleans: string[] = []

  declare id: string

  static async byId<R extends Row>(this: Constructor<R>, id: string): Promise<R | undefined> {
    return (await Row.query.call(this).findById(id)) as R | undefined
  }

  override $beforeInsert(): void {
    this.id ??= v7()
  }

  override $parseDatabaseJson(json: Pojo): Pojo {
    const row = super.$parseDatabaseJson(json)
    for (const name of (this.constructor as typeof Row).booleans)
      if (typeof row[name] === 'number') row[name] = row[name] === 1
    return row
  }
}

/** The rows after an insert or a patch: Objection's types claim a count. */
export async function returned<R extends Row, Result>(query: QueryBuilder<R, Result>): Promise<R[]> {
  const rows: unknown = await query.returning('*')
  return [rows].flat() as R[]
}

/** The current time, as stored in rows. */
export function now(): string {
  return new Date().toISOString()
}

/**
 * The time by the database's clock, or the given milliseconds before it, as stored in rows.
 *
 * For times written by one process and compared by another, whose clocks may be minutes apart.
 */
export function databaseTime(msAgo = 0): RawBuilder {
  return raw(...timeSql(msAgo))
}

/** The same for knex's own queries. */
export function databaseTimeIn(trx: TransactionOrKnex): Knex.Raw {
  return (trx as Knex).raw(...timeSql(0))
}

function timeSql(msAgo: number): [sql: string, binding: number | string] {
  const seconds = msAgo / 1000
  return onPostgres()
    ? [
        `to_char((clock_timestamp() - ? * interval '1 second') at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
        seconds,
      ]
    : [`strftime('%Y-%m-%dT%H:%M:%fZ', 'now', ?)`, `-${seconds} seconds`]
}

/** A random batch: rows that keep failing must not hide the rest. */
export function anyOf(query: QueryBuilder<Model>, most: number): void {
  query.orderByRaw('random()').limit(most)
}

/**
 * Skips rows locked by another transaction, and locks the rest.
 *
 * A bulk change must not wait for one row while holding others: it would deadlock with a deletion of
 * the same rows in another order.
 */
export function unlocked(query: QueryBuilder<Model>): void {
  if (onPostgres()) query.forUpdate().skipLocked()
}

/**
 * Locks and returns rows until the transaction ends; all of them must be about to change.
 *
 * Postgres locks them without an update: if a transaction updates a row twice, Postgres also locks the rows it refers
 * to, which a concurrent deletion may hold while waiting for this row. SQLite has to write before it reads.
 */
export async function held<R extends Row>(query: QueryBuilder<R, R[]>): Promise<R[]> {
  if (onPostgres()) return query.forUpdate()
  return returned(query.patch({ id: raw('id') } as never))
}
