import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('users', (table) => {
    /** How long this person's new readings are kept; null for the operator's default. */
    table.string('retention', 20)
  })
  await knex.schema.alterTable('analyses', (table) => {
    /** kept; due: to be deleted when the reading is finished; going: being deleted; gone. */
    table.string('photo_state', 10).notNullable().defaultTo('kept')
    table.string('photos_gone_at', 24)
  })
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('analyses', (table) => table.dropColumns('photo_state', 'photos_gone_at'))
  await knex.schema.alterTable('users', (table) => table.dropColumn('retention'))
}
