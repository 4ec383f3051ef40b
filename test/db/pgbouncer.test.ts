import { expect } from 'chai'
import { Message } from '../../db/models/message.ts'
import { openDatabase } from '../stack/open-database.ts'
import { type Stack, startStack } from '../stack/stack.ts'
import { startProcess } from '../stack/start-process.ts'
import { startPgbouncer } from './pgbouncer.ts'

if (process.env['REKHA_TEST_DATABASE'] === 'postgres')
  describe('behind PgBouncer, each transaction on whichever connection is free', () => {
    let bouncer: Awaited<ReturnType<typeof startPgbouncer>>
    let stack: Stack
    before(async () => {
      const database = await openDatabase()
      bouncer = await startPgbouncer(database.url, 3)
      stack = await startStack({ servers: 2, workers: 2, database: { ...database, url: bouncer.url } })
    })
    after(async () => {
      await stack?.stop()
      await bouncer?.stop()
    })

    it('twelve people have their palms read and talk at once, each told what is theirs', async () => {
      const people = await Promise.all(
        Array.from({ length: 12 }, async (_, number) => {
          const { visitor, conversationId } = await stack.reader(number % 2)
          const { reply } = await visitor.say(conversationId, `What of my work, asks number ${number}?`)
          const { text } = await visitor.finished(reply.id)
          return { reply, text, heard: visitor.assembled(reply.id) }
        }),
      )
      for (const { reply, text, heard } of people) {
        const row = await Message.query().findById(reply.id).throwIfNotFound()
        expect(text).to.equal(row.text).and.equal(heard)
      }
      expect(stack.errors()).to.deep.equal([])
    })

    it('the database is migrated, too', async () => {
      const settings = { DATABASE_URL: bouncer.url, REDIS_URL: 'redis://localhost', DATA_DIR: stack.folder }
      const runs = Array.from({ length: 3 }, () => startProcess('db/migrate.ts', settings))
      for (const { logged } of runs) expect((await logged('migrated'))['names']).to.deep.equal([])
    })
  })
