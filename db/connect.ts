import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import knex, { type Knex } from 'knex'
import { knexSnakeCaseMappers, Model } from 'objection'
import type { Database } from 'sqlite3'
import { keepStatements } from './keep-statements.ts'
import { migrationSource } from './migrations/source.ts'
import { queueForConnections } from './queue-for-connections.ts'

/** Milliseconds a statement waits for SQLite's lock, or for Postgres to accept a connection, before it fails as busy. */
export const patienceMs = 5000

/** Knex's settings for a database URL: `postgres://…`, or `sqlite:` and a path. */
export function knexSettings(url: string, pool: number): Knex.Config {
  // An error names its statement without the values, which may be personal: errors are logged.
  const shared = {
    ...knexSnakeCaseMappers(),
    compileSqlOnError: false,
    migrations: { migrationSource, tableName: 'migrations' },
  }
  if (isPostgres(url))
    return {
      ...shared,
      client: 'pg',
      connection: { connectionString: url, application_name: 'rekha', connectionTimeoutMillis: patienceMs },
      pool: { min: 0, max: pool },
      acquireConnectionTimeout: patienceMs,
    }
  const filename = url.slice('sqlite:'.length)
  mkdirSync(dirname(filename), { recursive: true })
  return {
    ...shared,
    client: 'sqlite3',
    connection: { filename },
    useNullAsDefault: true,
    pool: {
      min: 1,
      max: 1,
      afterCreate(connection: Database, done: (error: Error | null, connection: Database) => void) {
        keepStatements(connection)
        const settings = [
          // First, as other processes may be opening a new file just now.
          `busy_timeout = ${patienceMs}`,
          'journal_mode = WAL',
          'synchronous = NORMAL',
          'foreign_keys = ON',
          // Overwrites what is deleted, which otherwise stays in the file until its place is needed.
          'secure_delete = ON',
        ]
        connection.exec(settings.map((setting) => `PRAGMA ${setting};`).join(' '), (error) => done(error, connection))
      },
    },
  }
}

/** Opens the database and binds the models to it. */
export function connectDatabase(url: string, pool: number): Knex {
  const database = knex(knexSettings(url, pool))
  if (isPostgres(url)) queueForConnections(database, pool)
  Model.knex(database)
  return database
}

/** A dedicated connection; on SQLite, which has a single writer anyway, that of the models. */
export function connectBeside(database: Knex, url: string): Knex {
  return isPostgres(url) ? knex(knexSettings(url, 1)) : database
}

export function isPostgres(url: string): boolean {
  return !url.startsWith('sqlite:')
}
