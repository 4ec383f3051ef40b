import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  /** Who a user is at an OpenID provider. */
  await knex.schema.createTable('identities', (table) => {
    table.uuid('id').primary()
    table.uuid('user_id').notNullable().references('users.id').onDelete('CASCADE').index()
    table.string('issuer', 255).notNullable()
    /** The provider's id for them: at most 255 ASCII characters (OpenID Connect Core 1.0, section 2). */
    table.string('subject', 255).notNullable()
    /** Their address there, when last seen. */
    table.string('email', 254).notNullable()
    table.string('created_at', 24).notNullable()
    table.string('last_used_at', 24)
    table.unique(['issuer', 'subject'])
  })
  await knex.schema.createTable('passkeys', (table) => {
    table.uuid('id').primary()
    table.uuid('user_id').notNullable().references('users.id').onDelete('CASCADE').index()
    table.string('name', 100).notNullable()
    /** In base64url, like the key: at most 1023 bytes (WebAuthn, section 4). */
    table.string('credential_id', 1364).notNullable().unique()
    table.text('public_key').notNullable()
    /** Signatures its device has counted, 32 bits without a sign; 0 from devices that do not count. */
    table.double('counter').notNullable()
    table.string('created_at', 24).notNullable()
    table.string('last_used_at', 24)
  })
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ['passkeys', 'identities']) await knex.schema.dropTable(table)
}
