import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('claimed_guests', (table) => {
    table.uuid('guest_id').primary()
    table.uuid('user_id').notNullable().references('users.id').onDelete('CASCADE').index()
    table.string('created_at', 24).notNullable().index()
  })
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('claimed_guests')
}
