import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('sites', (table) => {
    table.uuid('id').primary()
    table.string('name', 100).notNullable()
    table.json('origins').notNullable()
    table.string('accent', 7)
    table.string('greeting', 300)
    table.string('language', 8)
    table.string('theme', 8).notNullable()
    table.string('placement', 8)
    /** US dollars per day; null for no limit. */
    table.double('budget')
    table.json('features').notNullable()
    /** Signs the users the site's server vouches for. */
    table.string('secret', 64).notNullable()
    table.string('created_at', 24).notNullable()
  })
  await knex.schema.alterTable('users', (table) => {
    table.boolean('admin').notNullable().defaultTo(false)
    table.uuid('site_id')
    /** The site's id for this user. */
    table.string('external_id', 200)
    table.unique(['site_id', 'external_id'])
  })
  // A charge outlives its site, as it outlives its user; so does a reading, until it expires.
  await knex.schema.alterTable('analyses', (table) => table.uuid('site_id'))
  await knex.schema.alterTable('usage', (table) => {
    table.uuid('site_id')
    table.index(['site_id', 'created_at'])
  })
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('usage', (table) => {
    table.dropIndex(['site_id', 'created_at'])
    table.dropColumn('site_id')
  })
  await knex.schema.alterTable('analyses', (table) => table.dropColumn('site_id'))
  await knex.schema.alterTable('users', (table) => {
    table.dropUnique(['site_id', 'external_id'])
    table.dropColumns('admin', 'site_id', 'external_id')
  })
  await knex.schema.dropTable('sites')
}
