import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('mails', (table) => {
    table.uuid('id').primary()
    /** Null if the address asked about has no account: nothing is sent. */
    table.uuid('user_id').references('users.id').onDelete('CASCADE').index()
    table.string('kind', 32).notNullable()
    table.string('language', 8).notNullable()
    /** SHA-256 of the link's token, in base64url; null until the mail is written, and in mails without a link. */
    table.string('token_hash', 43).unique()
    /** The user's session epoch when the link was asked for: a later password change voids it. */
    table.integer('session_epoch')
    table.string('created_at', 24).notNullable()
    /** When the link is void, or the mail no longer worth sending. */
    table.string('expires_at', 24).notNullable().index()
  })
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('mails')
}
