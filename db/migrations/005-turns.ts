import type { Knex } from 'knex'

const tables = [
  { name: 'analyses', working: 'processing' },
  { name: 'messages', working: 'streaming' },
]

export async function up(knex: Knex): Promise<void> {
  for (const { name, working } of tables) {
    await knex.schema.alterTable(name, (table) => {
      /** The tenant: a site, else a user, else a guest. */
      table.string('share', 36)
      /** The round of the queue: one of each tenant per round. */
      table.integer('turn').notNullable().defaultTo(1)
    })
    // These cover only waiting and running rows.
    await knex.raw(`CREATE INDEX ${name}_queued_turn ON ${name} (status, turn) WHERE status = 'queued'`)
    await knex.raw(`CREATE INDEX ${name}_queued_share ON ${name} (status, share, turn) WHERE status = 'queued'`)
    await knex.raw(`CREATE INDEX ${name}_working_turn ON ${name} (status, turn) WHERE status = '${working}'`)
  }
}

export async function down(knex: Knex): Promise<void> {
  for (const { name } of tables) {
    for (const index of ['queued_turn', 'queued_share', 'working_turn']) await knex.raw(`DROP INDEX ${name}_${index}`)
    await knex.schema.alterTable(name, (table) => table.dropColumns('share', 'turn'))
  }
}
