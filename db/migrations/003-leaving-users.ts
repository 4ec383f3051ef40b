import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('users', (table) => {
    /** When the person asked for the account to be deleted; the row goes last, after all that hangs on it. */
    table.string('left_at', 24)
    table.index(['left_at'])
  })
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('users', (table) => table.dropColumn('left_at'))
}
