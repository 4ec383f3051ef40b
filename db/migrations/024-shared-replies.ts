import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('messages', (table) => {
    /** The attempt whose text its person has agreed to share with who runs this, when rating it down; null for none. */
    table.integer('shared_attempt')
  })
  // Its successor is built with the other large indexes (concurrent-indexes.ts).
  await knex.raw('drop index if exists messages_rated')
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('messages', (table) => table.dropColumns('shared_attempt'))
}
