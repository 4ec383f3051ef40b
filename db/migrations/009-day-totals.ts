import type { Knex } from 'knex'

/** The version before reads and writes none of this, and what it charges is found when a day's total is first asked for. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('day_totals', (table) => {
    /** `user:`, `guest:` or `site:` and an id, or `all`. */
    table.string('payer', 64).notNullable()
    /** A day of UTC, as 2026-11-28. */
    table.string('day', 10).notNullable()
    /** US dollars, reserved or spent. */
    table.double('cost').notNullable()
    table.primary(['payer', 'day'])
    table.index(['day'])
  })
  await knex.schema.alterTable('usage', (table) => {
    /** Of the cost, what attempts before this one have spent. */
    table.double('earlier_cost').notNullable().defaultTo(0)
    /** The attempt that last asked a model; null while none has. */
    table.integer('asked_by')
  })
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('usage', (table) => table.dropColumns('earlier_cost', 'asked_by'))
  await knex.schema.dropTable('day_totals')
}
