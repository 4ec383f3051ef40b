import type { Knex } from 'knex'

/** The version before writes none of this: what it starts is counted by nobody, and held by no address. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('day_totals', (table) => {
    table.integer('readings').notNullable().defaultTo(0)
    table.integer('messages').notNullable().defaultTo(0)
  })
  await knex.schema.alterTable('usage', (table) => {
    /** Keyed hashes of the network address, until the charge is settled: whose guests' budget it counts against … */
    table.string('guest_address', 24)
    /** … and who holds the reservation. */
    table.string('holder_address', 24)
  })
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('usage', (table) => table.dropColumns('guest_address', 'holder_address'))
  await knex.schema.alterTable('day_totals', (table) => table.dropColumns('readings', 'messages'))
}
