import type { Knex } from 'knex'

/** Times are ISO 8601 strings in UTC, which sort and compare the same in SQLite and Postgres. */
const time = (table: Knex.CreateTableBuilder, name: string) => table.string(name, 24)

const usageColumns = (table: Knex.CreateTableBuilder) => {
  table.integer('input_tokens')
  table.integer('output_tokens')
  table.double('cost')
  table.boolean('usage_estimated')
}

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('users', (table) => {
    table.uuid('id').primary()
    table.string('email', 254).notNullable().unique()
    table.string('password_hash', 60).notNullable()
    table.string('name', 100).notNullable()
    table.string('picture', 2000)
    /** Sessions from before the last password change have a lower number and are invalid. */
    table.integer('session_epoch').notNullable().defaultTo(0)
    time(table, 'created_at').notNullable()
  })

  await knex.schema.createTable('analyses', (table) => {
    table.uuid('id').primary()
    table.uuid('user_id').references('users.id').onDelete('CASCADE')
    table.uuid('guest_id')
    table.string('status', 16).notNullable()
    table.string('stage', 16).notNullable()
    table.integer('percent').notNullable().defaultTo(0)
    table.integer('attempt').notNullable().defaultTo(0)
    table.integer('tries').notNullable().defaultTo(0)
    table.string('language', 8).notNullable()
    table.string('folder', 100).notNullable()
    table.string('left_image_path', 200)
    table.string('right_image_path', 200)
    table.string('left_thumbnail_path', 200)
    table.string('right_thumbnail_path', 200)
    table.text('summary')
    table.json('report')
    table.json('features')
    table.string('reader', 16).notNullable()
    table.string('model', 100)
    table.string('job_id', 100)
    table.json('problem')
    table.boolean('shared').notNullable().defaultTo(false)
    usageColumns(table)
    time(table, 'created_at').notNullable()
    /** When it was last queued, or last known to be worked on. */
    time(table, 'touched_at').notNullable()
    time(table, 'started_at')
    time(table, 'completed_at')
    time(table, 'expires_at')
    table.index(['user_id', 'id'])
    table.index(['guest_id'])
    table.index(['status', 'touched_at'])
    table.index(['expires_at'])
  })

  await knex.schema.createTable('conversations', (table) => {
    table.uuid('id').primary()
    table.uuid('analysis_id').notNullable().references('analyses.id').onDelete('CASCADE')
    table.string('title', 120).notNullable()
    /** The first question, until the person names it. */
    table.boolean('titled').notNullable().defaultTo(false)
    /** The position of the next message: order does not depend on any node's clock. */
    table.integer('next_position').notNullable().defaultTo(0)
    time(table, 'created_at').notNullable()
    time(table, 'updated_at').notNullable()
    table.index(['analysis_id', 'id'])
  })

  await knex.schema.createTable('messages', (table) => {
    table.uuid('id').primary()
    table.uuid('conversation_id').notNullable().references('conversations.id').onDelete('CASCADE')
    table.integer('position').notNullable()
    table.string('role', 16).notNullable()
    table.text('text').notNullable()
    table.string('status', 16).notNullable()
    table.integer('attempt').notNullable().defaultTo(0)
    table.integer('tries').notNullable().defaultTo(0)
    table.string('client_message_id', 64)
    table.string('rating', 8)
    table.string('model', 100)
    table.json('problem')
    table.boolean('stop_requested').notNullable().defaultTo(false)
    usageColumns(table)
    time(table, 'created_at').notNullable()
    /** When it was last queued, or last known to be worked on. */
    time(table, 'touched_at').notNullable()
    time(table, 'finished_at')
    table.unique(['conversation_id', 'position'])
    table.unique(['conversation_id', 'client_message_id'])
    table.index(['status', 'touched_at'])
  })

  await knex.schema.createTable('usage', (table) => {
    table.uuid('id').primary()
    table.uuid('user_id').references('users.id').onDelete('SET NULL')
    table.uuid('guest_id')
    /** The analysis or the reply that was paid for; kept when that is deleted. */
    table.uuid('subject_id').notNullable()
    table.string('kind', 16).notNullable()
    table.string('model', 100)
    table.integer('input_tokens').notNullable().defaultTo(0)
    table.integer('output_tokens').notNullable().defaultTo(0)
    /** US dollars: the reservation until settled, then the cost. */
    table.double('cost').notNullable()
    table.boolean('estimated').notNullable().defaultTo(true)
    time(table, 'created_at').notNullable()
    time(table, 'settled_at')
    table.index(['user_id', 'created_at'])
    table.index(['guest_id', 'created_at'])
    table.index(['created_at'])
  })
  await knex.raw('CREATE UNIQUE INDEX usage_open ON usage (subject_id) WHERE settled_at IS NULL')
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ['usage', 'messages', 'conversations', 'analyses', 'users']) await knex.schema.dropTable(table)
}
