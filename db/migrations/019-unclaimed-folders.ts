import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('unclaimed_folders', (table) => {
    /** A folder of the storage that photos are about to be written to, and which no reading names yet. */
    table.string('folder', 200).primary()
    table.string('created_at', 24).notNullable().index()
  })
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('unclaimed_folders')
}
