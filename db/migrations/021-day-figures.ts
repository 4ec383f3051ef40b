import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('day_figures', (table) => {
    /** A day of UTC, as 2026-11-28. */
    table.string('day', 10).notNullable()
    table.string('figure', 16).notNullable()
    /** What of: a kind of charge, a model, a site's id, a reason; empty if there is only one. */
    table.string('label', 100).notNullable()
    table.integer('count').notNullable()
    table.bigInteger('tokens').notNullable()
    /** US dollars, reserved or spent. */
    table.double('cost').notNullable()
    table.string('counted_at', 24).notNullable()
    table.primary(['day', 'figure', 'label'])
    table.index(['figure', 'day'])
  })
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('day_figures')
}
