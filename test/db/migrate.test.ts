import { expect } from 'chai'
import knex, { type Knex } from 'knex'
import { knexSettings } from '../../db/connect.ts'
import { migrationSource } from '../../db/migrations/source.ts'
import { createDatabase } from '../stack/open-database.ts'
import { startProcess } from '../stack/start-process.ts'

describe('bringing the database to its newest shape', () => {
  let url: string
  let drop: () => Promise<unknown>
  let database: Knex
  beforeEach(async () => {
    ;({ url, drop } = await createDatabase())
  })
  afterEach(async () => {
    await database?.destroy()
    await drop()
  })
  const migrate = () =>
    startProcess('db/migrate.ts', { DATABASE_URL: url, REDIS_URL: 'redis://localhost', DATA_DIR: '/tmp' })
  const ended = async (process: ReturnType<typeof migrate>) => {
    const line = await process.logged('migrated')
    if (process.child.exitCode === null) await new Promise((resolve) => process.child.once('exit', resolve))
    expect(process.child.exitCode).to.equal(0)
    return line['names'] as string[]
  }
  const shape = async () => {
    database = knex(knexSettings(url, 1))
    expect(await database('migrations').pluck('name').orderBy('id')).to.deep.equal(
      await migrationSource.getMigrations([]),
    )
    await database('analyses').insert({
      id: '00000000-0000-7000-8000-000000000001',
      status: 'queued',
      stage: 'queued',
      language: 'en',
      folder: 'none',
      reader: 'almanac',
      createdAt: '',
      touchedAt: '',
    })
  }

  it('is done once, and by all, when six processes begin it at once', async () => {
    const ran = await Promise.all(Array.from({ length: 6 }, async () => ended(migrate())))
    expect(ran.filter((names) => names.length > 0)).to.have.length(1)
    await shape()
  })

  it('is not stopped by the lock of a process that died at it', async () => {
    await ended(migrate())
    database = knex(knexSettings(url, 1))
    await database('migrations').where({ name: '003-leaving-users' }).delete()
    await database.raw('drop index users_left_at_index')
    await database.schema.alterTable('users', (table) => table.dropColumn('leftAt'))
    await database('migrations_lock').update({ isLocked: 1 })
    await database.destroy()
    expect(await ended(migrate())).to.deep.equal(['003-leaving-users'])
  })
})
