import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('mails', (table) => {
    /** Where it goes, if that is not the user's present address; what its link proves, if it has one. */
    table.string('address', 254)
    /** How to greet somebody whose account is gone. */
    table.string('name', 100)
    /** The browser and system of a sign-in that is told of. */
    table.string('device', 64)
  })
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('mails', (table) => table.dropColumns('address', 'name', 'device'))
}
