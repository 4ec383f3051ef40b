import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('users', (table) => {
    /** When the person asked to delete the account; the row is deleted last. */
    table.string('left_at', 24)
    table.index(['left_at'])
  })
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('users', (table) => table.dropColumn('left_at'))
}
