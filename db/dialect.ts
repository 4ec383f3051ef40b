import { Model } from 'objection'

/** Whether the models' database is Postgres; otherwise it is SQLite, which has a single writer. */
export const onPostgres = (): boolean => Model.knex().client.config.client === 'pg'
