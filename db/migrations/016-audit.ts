import type { Knex } from 'knex'

/** Days for which not even the sweep removes an entry; AUDIT_DAYS is more. */
const keptDays = 30

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('audit_entries', (table) => {
    /** UUIDv7: in order of time. */
    table.uuid('id').primary()
    table.string('at', 24).notNullable()
    table.string('action', 32).notNullable()
    table.string('actor_kind', 16).notNullable()
    /** No foreign keys: entries outlive what they are about. */
    table.uuid('actor_id')
    table.string('subject_kind', 16)
    table.uuid('subject_id')
    /** Keyed hash of the network address. */
    table.string('address_hash', 24)
    table.uuid('site_id')
    table.json('details').notNullable()
    table.index(['action', 'id'])
    table.index(['actor_id', 'id'])
    table.index(['subject_id', 'id'])
  })
  for (const statement of knex.client.config.client === 'pg' ? onPostgres : onSqlite) await knex.raw(statement)
}

/** Nothing is changed, and nothing removed before its time, whoever asks. */
const onSqlite = [
  `CREATE TRIGGER audit_entries_fixed BEFORE UPDATE ON audit_entries
   BEGIN SELECT RAISE(ABORT, 'audit entries are append-only'); END`,
  `CREATE TRIGGER audit_entries_kept BEFORE DELETE ON audit_entries
   WHEN old.at > strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '-${keptDays} days')
   BEGIN SELECT RAISE(ABORT, 'audit entries are append-only'); END`,
]

const onPostgres = [
  `CREATE FUNCTION keep_audit_entries() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF tg_op = 'DELETE' THEN
       IF old.at <= to_char((now() - interval '${keptDays} days') AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
       THEN RETURN old; END IF;
     END IF;
     RAISE EXCEPTION 'audit entries are append-only';
   END $$`,
  `CREATE TRIGGER audit_entries_kept BEFORE UPDATE OR DELETE ON audit_entries
   FOR EACH ROW EXECUTE FUNCTION keep_audit_entries()`,
  `CREATE TRIGGER audit_entries_whole BEFORE TRUNCATE ON audit_entries
   FOR EACH STATEMENT EXECUTE FUNCTION keep_audit_entries()`,
]

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('audit_entries')
  if (knex.client.config.client === 'pg') await knex.raw('DROP FUNCTION keep_audit_entries()')
}
