import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('analyses', (table) => {
    /** The version of the notice agreed to with the upload; null if its page was older than this, or a program. */
    table.string('consent_version', 10)
    table.string('consent_at', 24)
  })
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('analyses', (table) => table.dropColumns('consent_version', 'consent_at'))
}
