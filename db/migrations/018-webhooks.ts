import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('sites', (table) => {
    /** Where the site's server is told of what happens; null if it is not. */
    table.string('webhook_url', 2000)
    /** Signs what it is told: whsec_ and 32 bytes in base64. */
    table.string('webhook_secret', 64)
  })
  await knex.schema.createTable('deliveries', (table) => {
    table.uuid('id').primary()
    table.uuid('site_id').notNullable().references('sites.id').onDelete('CASCADE')
    table.string('event', 32).notNullable()
    table.text('data').notNullable()
    /** waiting, delivered or failed. */
    table.string('status', 16).notNullable()
    table.integer('attempts').notNullable().defaultTo(0)
    /** What the last attempt was answered with, or why it was not. */
    table.integer('answer')
    table.string('error', 200)
    table.string('created_at', 24).notNullable().index()
    table.string('tried_at', 24)
    table.index(['site_id', 'id'])
    table.index(['status', 'created_at'])
  })
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('deliveries')
  await knex.schema.alterTable('sites', (table) => table.dropColumns('webhook_url', 'webhook_secret'))
}
