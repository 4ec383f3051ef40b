import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('analyses', (table) => {
    /** Nobody said which hand each photo shows: measuring may exchange them. */
    table.boolean('hands_assumed').notNullable().defaultTo(false)
  })
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('analyses', (table) => table.dropColumn('hands_assumed'))
}
