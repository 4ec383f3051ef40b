import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('analyses', (table) => {
    /** The person's marks for each hand; null if none. */
    table.json('palm_marks')
  })
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('analyses', (table) => table.dropColumn('palm_marks'))
}
