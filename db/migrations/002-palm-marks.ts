import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('analyses', (table) => {
    /** What the person marked, by hand; null when nothing was. */
    table.json('palm_marks')
  })
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('analyses', (table) => table.dropColumn('palm_marks'))
}
