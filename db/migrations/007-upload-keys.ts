import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('analyses', (table) => {
    /** What an upload was sent under, hashed with who sent it: sent again it is the same reading. */
    table.string('upload_key', 64)
  })
  await knex.raw('CREATE UNIQUE INDEX analyses_upload_key ON analyses (upload_key)')
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('DROP INDEX analyses_upload_key')
  await knex.schema.alterTable('analyses', (table) => table.dropColumn('upload_key'))
}
