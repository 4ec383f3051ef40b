import type { Knex } from 'knex'

/** The version before writes none of this: what it starts is counted by nobody, and held by no address. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('day_totals', (table) => {
    table.integer('readings').notNullable().defaultTo(0)
    table.integer('messages').notNullable().defaultTo(0)
  })
  await knex.schema.alterTable('usage', (table) => {
    /** Until the charge is settled: `guests:` or `newcomers:` and the keyed hash of their network address … */
    table.string('address_payer', 64)
    /** … and the hash alone, of whoever holds the reservation. */
    table.string('holder_address', 24)
  })
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('usage', (table) => table.dropColumns('address_payer', 'holder_address'))
  await knex.schema.alterTable('day_totals', (table) => table.dropColumns('readings', 'messages'))
}
