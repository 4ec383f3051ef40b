import { statSync } from 'node:fs'
import { expect } from 'chai'
import knex from 'knex'
import { knexSettings } from '../../db/connect.ts'
import { truncateWal } from '../../db/truncate-wal.ts'
import { openDatabase, type TestDatabase } from '../stack/open-database.ts'

describe('emptying SQLite’s write-ahead log', () => {
  let database: TestDatabase
  before(async () => {
    database = await openDatabase()
  })
  after(() => database.close())

  it('keeps nobody waiting while a backup reads, and is done afterwards', async () => {
    // Postgres looks after its own.
    if (!database.url.startsWith('sqlite:')) return truncateWal()
    const size = () => statSync(`${database.url.slice('sqlite:'.length)}-wal`).size
    const write = (day: string) => database.knex('day_totals').insert({ payer: 'all', day, cost: 0 })
    await write('2026-11-27')
    const reader = knex(knexSettings(database.url, 1))
    try {
      await reader.transaction(async (trx) => {
        await trx('day_totals').select()
        await write('2026-11-28')
        const began = performance.now()
        await truncateWal()
        await write('2026-11-29')
        // Waiting for the reader would take five seconds.
        expect(performance.now() - began).to.be.lessThan(4000)
        expect(size()).to.be.greaterThan(0)
      })
    } finally {
      await reader.destroy()
    }
    await truncateWal()
    expect(size()).to.equal(0)
    const [{ timeout }] = await database.knex.raw('PRAGMA busy_timeout')
    expect(timeout).to.equal(5000)
  })
})
