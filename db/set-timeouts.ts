import type { Knex } from 'knex'

/**
 * How long a statement may run, wait for a lock, and keep a transaction waiting for its next statement: far longer than
 * anything here takes, so that what hangs gives back its locks and its connection.
 */
const timeouts = { statement_timeout: '30s', lock_timeout: '15s', idle_in_transaction_session_timeout: '30s' }

/**
 * Gives the role that connects these timeouts in this database, unless it has others already; for new connections.
 *
 * They are the role's, and not set by each connection: PgBouncer gives a connection's settings to whoever comes next, and
 * refuses those it does not know when a connection begins.
 */
export async function setTimeouts(trx: Knex.Transaction): Promise<void> {
  const kept = (await trx.raw(
    `select split_part(setting, '=', 1) as name from pg_db_role_setting, unnest(setconfig) as setting
      where setrole in (0, (select oid from pg_roles where rolname = current_user))
        and setdatabase in (0, (select oid from pg_database where datname = current_database()))`,
  )) as { rows: { name: string }[] }
  const { rows } = (await trx.raw('select current_database() as name')) as { rows: { name: string }[] }
  for (const [name, value] of Object.entries(timeouts))
    if (!kept.rows.some((setting) => setting.name === name))
      await trx.raw(`alter role current_user in database ?? set ${name} = '${value}'`, [rows[0]?.name ?? ''])
}

/** Frees the transaction of them: what is migrated takes as long as it takes. */
export async function withoutTimeouts(trx: Knex.Transaction): Promise<void> {
  for (const name of Object.keys(timeouts)) await trx.raw(`set local ${name} = 0`)
}
