import type { Knex } from 'knex'

/**
 * Roles in place of `users.admin`, which is still written for the version before; a later migration drops it.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('users', (table) => {
    table.string('role', 16).notNullable().defaultTo('user')
    /** Since when the account may not be used; null if it may. */
    table.string('disabled_at', 24)
  })
  await knex('users').where({ admin: true }).update({ role: 'admin' })
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('users', (table) => table.dropColumns('role', 'disabled_at'))
}
