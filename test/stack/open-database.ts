import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import knex, { type Knex } from 'knex'
import { connectDatabase } from '../../db/connect.ts'
import { migrateDatabase } from '../../db/migrate-database.ts'

/** A migrated database private to one test, on SQLite or Postgres depending on the test run, with the models bound to it. */
export interface TestDatabase {
  url: string
  knex: Knex
  close(): Promise<void>
}

let made = 0

export async function openDatabase(): Promise<TestDatabase> {
  const { url, drop } = await createDatabase()
  await migrateDatabase(url)
  const database = connectDatabase(url, 4)
  return {
    url,
    knex: database,
    async close() {
      await database.destroy()
      await drop()
    },
  }
}

/** An empty database, not yet migrated. */
export function createDatabase(): Promise<{ url: string; drop(): Promise<unknown> }> {
  return process.env['REKHA_TEST_DATABASE'] === 'postgres' ? createOnPostgres() : createOnSqlite()
}

async function createOnSqlite() {
  const folder = await mkdtemp(join(tmpdir(), 'rekha-database-'))
  return { url: `sqlite:${join(folder, 'rekha.sqlite')}`, drop: () => rm(folder, { recursive: true, force: true }) }
}

async function createOnPostgres() {
  const server = process.env['REKHA_TEST_POSTGRES']
  if (!server) throw new Error('REKHA_TEST_POSTGRES is not set: run the tests with npm test')
  made += 1
  const name = `rekha_${process.pid}_${made}`
  const admin = knex({ client: 'pg', connection: server, pool: { min: 0, max: 1 } })
  await admin.raw(`create database ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return {
    url: url.href,
    async drop() {
      await admin.raw(`drop database ${name} with (force)`)
      await admin.destroy()
    },
  }
}
