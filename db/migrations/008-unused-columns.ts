import type { Knex } from 'knex'

/**
 * Nobody uses these columns any more: `users.picture`, `analyses.job_id` and `analyses.started_at`.
 *
 * They stay for one release, since the version before writes them while it still runs, and are dropped by the migration
 * after that. What they hold of a person goes now.
 */
export async function up(knex: Knex): Promise<void> {
  await knex('users').update({ picture: null }).whereNotNull('picture')
}

export async function down(): Promise<void> {}
