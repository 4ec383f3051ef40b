import { expect } from 'chai'
import knex from 'knex'
import { createLog } from '../../platform/log.ts'
import { findFreePort } from '../../scripts/find-free-port.mjs'
import { persist } from '../../worker/persist.ts'
import { openDatabase, type TestDatabase } from '../stack/open-database.ts'

describe('what is written to the database', () => {
  const log = createLog('test', 'error')
  let database: TestDatabase
  before(async () => {
    database = await openDatabase()
  })
  after(() => database.close())

  it('is tried again while the database is away', async () => {
    const away = knex({ client: 'pg', connection: `postgres://nobody@127.0.0.1:${await findFreePort()}/none` })
    let tries = 0
    const write = async () => (++tries < 3 ? away.raw('select 1') : 'written')
    expect(await persist(log, write)).to.equal('written')
    await away.destroy()
  })

  it('is given up at once when it would be refused again', async () => {
    let tries = 0
    const write = async () => (++tries < 3 ? database.knex('usage').insert({ id: null, nothing: 1 }) : 'written')
    const ended = await persist(log, write).catch((error: Error) => error)
    expect(ended).to.be.instanceOf(Error)
    expect(tries).to.equal(1)
  })
})
