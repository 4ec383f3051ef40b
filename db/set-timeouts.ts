import type { Knex } from 'knex'

/**
 * Timeouts for a statement, for waiting for a lock, and for an idle transaction: far longer than
 * anything here takes, so that whatever hangs releases its locks and its connection.
 */
const timeouts = { statement_timeout: '30s', lock_timeout: '15s', idle_in_transaction_session_timeout: '30s' }

/**
 * Sets these timeouts on the connecting role in this database, unless it has its own; for new connections.
 *
 * They are set on the role, not per connection: PgBouncer hands a connection's settings to the next client, and
 * rejects unknown ones in the startup message.
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

/** Lifts them for this transaction: migrations may take as long as they need. */
export async function withoutTimeouts(trx: Knex.Transaction): Promise<void> {
  for (const name of Object.keys(timeouts)) await trx.raw(`set local ${name} = 0`)
}
