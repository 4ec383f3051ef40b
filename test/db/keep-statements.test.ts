import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import knex, { type Knex } from 'knex'
import { knexSettings } from '../../db/connect.ts'

if (process.env['REKHA_TEST_DATABASE'] !== 'postgres')
  describe('statements that SQLite keeps prepared', () => {
    let folder: string
    let database: Knex
    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'rekha-statements-'))
      database = knex(knexSettings(`sqlite:${join(folder, 'kept.sqlite')}`, 1))
      await database.raw('create table palms (id integer primary key, hand text not null)')
    })
    afterEach(async () => {
      await database.destroy()
      await rm(folder, { recursive: true })
    })
    const palms = () => database('palms').orderBy('id')
    const refusal = (query: Promise<unknown>) =>
      query.then(
        () => null,
        ({ message }: Error) => message,
      )

    it('are run again with other values', async () => {
      expect(await database('palms').insert({ hand: 'left' })).to.deep.equal([1])
      expect(await database('palms').insert({ hand: 'right' })).to.deep.equal([2])
      for (const id of [2, 1, 2])
        expect(
          await palms()
            .where({ id })
            .update({ hand: `${id}` }),
        ).to.equal(1)
      expect(await palms()).to.deep.equal([
        { id: 1, hand: '1' },
        { id: 2, hand: '2' },
      ])
    })

    it('see a column that was added since', async () => {
      await database('palms').insert({ hand: 'left' })
      expect(await palms()).to.deep.equal([{ id: 1, hand: 'left' }])
      await database.raw('alter table palms add column noted text')
      expect(await palms()).to.deep.equal([{ id: 1, hand: 'left', noted: null }])
    })

    it('work after they have failed, whether to be prepared or to be run', async () => {
      const look = () => database('lines').select()
      expect(await refusal(look())).to.include('no such table')
      expect(await refusal(look())).to.include('no such table')
      await database.raw('create table lines (name text)')
      expect(await look()).to.deep.equal([])
      const insert = () => database('palms').insert({ id: 7, hand: 'left' })
      await insert()
      expect(await refusal(insert())).to.include('UNIQUE')
      expect(await refusal(insert())).to.include('UNIQUE')
      await palms().delete()
      expect(await insert()).to.deep.equal([7])
    })

    it('hold up no transaction after a failure in it', async () => {
      const insert = (trx: Knex, id: number) => trx('palms').insert({ id, hand: 'left' })
      await insert(database, 1)
      const failed = database.transaction(async (trx) => {
        await insert(trx, 2)
        await insert(trx, 1)
      })
      expect(await refusal(failed)).to.include('UNIQUE')
      await database.transaction((trx) => insert(trx, 3))
      expect(await palms().pluck('id')).to.deep.equal([1, 3])
    })

    it('hold up no transaction in which they were explained', async () => {
      await database.transaction((trx) => trx.raw('explain query plan update palms set hand = ?', ['left']))
      await database('palms').insert({ id: 1, hand: 'left' })
      expect(await palms().pluck('id')).to.deep.equal([1])
    })

    it('are dropped beyond a number, those first that were not used for longest', async () => {
      for (let number = 0; number < 500; number += 1)
        expect(await database.raw(`select ${number} as number`)).to.deep.equal([{ number }])
      expect(await database.raw('select 0 as number')).to.deep.equal([{ number: 0 }])
    })
  })
