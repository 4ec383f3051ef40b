import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('analyses', (table) => {
    /** An upload's idempotency key, hashed with its sender: a retry gives the same reading. */
    table.string('upload_key', 64)
  })
  await knex.raw('CREATE UNIQUE INDEX analyses_upload_key ON analyses (upload_key)')
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('DROP INDEX analyses_upload_key')
  await knex.schema.alterTable('analyses', (table) => table.dropColumn('upload_key'))
}
