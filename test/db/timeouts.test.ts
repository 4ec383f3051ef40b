import { expect } from 'chai'
import { refusal } from '../server/refusal.ts'
import { openDatabase } from '../stack/open-database.ts'
import { type Stack, startStack } from '../stack/stack.ts'
import { startPgbouncer } from './pgbouncer.ts'

if (process.env['REKHA_TEST_DATABASE'] === 'postgres')
  for (const through of ['directly', 'through PgBouncer'])
    describe(`a statement that hangs in Postgres, asked ${through}`, function () {
      this.timeout(60_000)
      let bouncer: Awaited<ReturnType<typeof startPgbouncer>> | undefined
      let stack: Stack
      before(async () => {
        const database = await openDatabase()
        const { rows } = await database.knex.raw('show statement_timeout')
        expect(rows[0]).to.deep.equal({ statement_timeout: '30s' })
        // Only affects new connections: the server's, not those this test has open.
        const [name] = new URL(database.url).pathname.slice(1).split('?')
        for (const [setting, value] of Object.entries({
          lock_timeout: '1s',
          idle_in_transaction_session_timeout: '1s',
        }))
          await database.knex.raw(`alter role current_user in database ?? set ${setting} = '${value}'`, [name ?? ''])
        if (through !== 'directly') bouncer = await startPgbouncer(database.url, 3)
        stack = await startStack({ database: { ...database, url: bouncer?.url ?? database.url } })
      })
      after(async () => {
        await stack?.stop()
        await bouncer?.stop()
      })

      it('is given up, told as busy, and nothing waits behind it', async () => {
        const { visitor, conversationId } = await stack.reader()
        const holding = await stack.database.knex.transaction()
        await holding('conversations').where({ id: conversationId }).forUpdate()
        expect(await refusal(visitor.say(conversationId, 'Is anybody there?', 'one'))).to.deep.equal({ code: 'busy' })
        await holding.rollback()
        const { reply } = await visitor.say(conversationId, 'Is anybody there?', 'one')
        expect((await visitor.finished(reply.id)).status).to.equal('done')
        visitor.leave()
      })
    })
