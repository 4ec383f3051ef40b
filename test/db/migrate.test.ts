import { setTimeout as wait } from 'node:timers/promises'
import { expect } from 'chai'
import knex, { type Knex } from 'knex'
import { knexSettings } from '../../db/connect.ts'
import { migrateDatabase } from '../../db/migrate-database.ts'
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
    const names = ran.flat()
    expect(names).to.include.members(await migrationSource.getMigrations([]))
    expect(names).to.have.length(new Set(names).size)
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

  it('builds an index on a large table while people write, anew where it was broken off, and once', async () => {
    await migrateDatabase(url)
    const index = { name: 'messages_rating', on: 'messages (rating)' }
    database = knex(knexSettings(url, 4))
    if (database.client.config.client !== 'pg') {
      await migrateDatabase(url, [index])
      await database.raw('drop index messages_rating')
      return
    }
    const write = (on: Knex) => on('messages').where({ rating: 'up' }).update({ rating: 'down' })
    const writing = await database.transaction()
    await write(writing)
    const building = Promise.all([migrateDatabase(url, [index]), migrateDatabase(url, [index])])
    const waiting = () =>
      database('pg_stat_activity').whereLike('query', 'create index concurrently%').where({ waitEventType: 'Lock' })
    while ((await waiting()).length === 0) await wait(20)
    // If building the index locked the table, this would wait for the transaction above.
    await database.transaction(async (trx) => {
      await trx.raw("set local lock_timeout = '5s'")
      await write(trx)
    })
    await writing.rollback()
    expect((await building).flat()).to.deep.equal([index.name])
    await database.raw("update pg_index set indisvalid = false where indexrelid = 'messages_rating'::regclass")
    expect(await migrateDatabase(url, [index])).to.deep.equal([index.name])
    expect(await migrateDatabase(url, [index])).to.deep.equal([])
  }).timeout(30_000)

  const settings = () => ({ DATABASE_URL: url, REDIS_URL: 'redis://localhost:1', DATA_DIR: '/tmp', PORT: '0' })

  for (const main of ['server/main.ts', 'worker/main.ts'])
    it(`is asked for by the ${main.split('/')[0]}, which does not start without`, async () => {
      const { logged, child, end } = startProcess(main, settings())
      const line = await logged('could not start')
      expect(line['error']).to.match(/lacks 001-first, .*npm run migrate/)
      if (child.exitCode === null) await new Promise((resolve) => child.once('exit', resolve))
      expect(await end()).to.equal(1)
    })

  it('may have been done by a newer version, with which this one works', async () => {
    await migrateDatabase(url)
    database = knex(knexSettings(url, 1))
    await database('migrations').insert({ name: '999-later', batch: 2, migrationTime: new Date() })
    const { logged, end } = startProcess('server/main.ts', settings())
    const line = await logged('the database is newer than this version, which does not know all of its migrations')
    expect(line['newer']).to.deep.equal(['999-later'])
    await logged('listening')
    await end('SIGKILL')
  })
})
