import type { Knex } from 'knex'

/**
 * These columns are no longer used: `users.picture`, `analyses.job_id` and `analyses.started_at`.
 *
 * They stay for one release, since the previous version still writes them during an update; the next migration
 * drops them. The personal data in them is removed now.
 */
export async function up(knex: Knex): Promise<void> {
  await knex('users').update({ picture: null }).whereNotNull('picture')
}

export async function down(): Promise<void> {}
