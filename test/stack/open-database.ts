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
  const { url, drop } = await (isOnPostgres() ? createOnPostgres('migrated') : createOnSqlite())
  // A copy lacks the settings of the database it was copied from.
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
  return isOnPostgres() ? createOnPostgres('empty') : createOnSqlite()
}

const isOnPostgres = () => process.env['REKHA_TEST_DATABASE'] === 'postgres'

async function createOnSqlite() {
  const folder = await mkdtemp(join(tmpdir(), 'rekha-database-'))
  return { url: `sqlite:${join(folder, 'rekha.sqlite')}`, drop: () => rm(folder, { recursive: true, force: true }) }
}

/** The one that the others are copied from: half a second of a core less than migrating each. */
const migrated = 'rekha_migrated'

async function createOnPostgres(as: 'empty' | 'migrated') {
  const server = process.env['REKHA_TEST_POSTGRES']
  if (!server) throw new Error('REKHA_TEST_POSTGRES is not set: run the tests with npm test')
  made += 1
  const name = `rekha_${process.pid}_${made}`
  const urlOf = (database: string) => Object.assign(new URL(server), { pathname: `/${database}` }).href
  const admin = knex({ client: 'pg', connection: server, pool: { min: 0, max: 1 } })
  if (as === 'migrated') await migrateOnce(admin, urlOf(migrated))
  await admin.raw(`create database ${name} template ${as === 'migrated' ? migrated : 'template0'}`)
  return {
    url: urlOf(name),
    async drop() {
      await admin.raw(`drop database ${name} with (force)`)
      await admin.destroy()
    },
  }
}

/** Of all the processes of this test run, the first that comes migrates the database to copy, and the others wait. */
async function migrateOnce(admin: Knex, url: string): Promise<void> {
  await admin.raw('select pg_advisory_lock(hashtext(?))', [migrated])
  const { rows } = await admin.raw('select 1 from pg_database where datname = ?', [migrated])
  if (rows.length === 0) {
    await admin.raw(`create database ${migrated}`)
    await migrateDatabase(url)
  }
  await admin.raw('select pg_advisory_unlock(hashtext(?))', [migrated])
}
