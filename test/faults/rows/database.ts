import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { expect } from 'chai'
import sqlite3 from 'sqlite3'
import { Refused } from '../../stack/visitor.ts'
import { type Fault, secondsSince, untilMoves } from '../fault.ts'
import { findPostgres, type OwnPostgres, openOwnPostgres } from '../own-postgres.ts'
import { judgeReply, type Scene } from '../scene.ts'

/** Locks the database from another connection for this many milliseconds. */
async function lockSqlite({ stack }: Scene, ms: number): Promise<{ released: Promise<void> }> {
  const other = new sqlite3.Database(stack.database.url.slice('sqlite:'.length))
  const run = (sql: string) =>
    new Promise<void>((resolve, reject) => other.run(sql, (error) => (error ? reject(error) : resolve())))
  await once(other, 'open')
  await run('PRAGMA busy_timeout = 5000')
  await run('BEGIN EXCLUSIVE')
  const release = async () => {
    await wait(ms)
    await run('COMMIT')
    await new Promise<void>((resolve, reject) => other.close((error) => (error ? reject(error) : resolve())))
  }
  return { released: release() }
}

const onSqlite = () => (process.env['REKHA_TEST_DATABASE'] === 'postgres' ? 'this round of tests is on Postgres' : null)

const ownPostgres: { running?: OwnPostgres } = {}

const lacksPostgres = async () => ((await findPostgres()) === null ? 'there is no Postgres here' : null)

async function bringPostgres() {
  ownPostgres.running = await openOwnPostgres()
  return { database: ownPostgres.running.database, settings: { DATABASE_URL: ownPostgres.running.database.url } }
}

export const database: Fault[] = [
  {
    name: 'SQLite is locked for 3 s',
    always: true,
    leavesNoTrace: true,
    seconds: 5,
    impossible: onSqlite,
    async run(scene) {
      const { asha } = scene
      const gate = await scene.midReply(20)
      const { released } = await lockSqlite(scene, 3000)
      const began = performance.now()
      gate.open()
      const first = await judgeReply(scene, 0)
      await asha.says('And of my heart?')
      expect(asha.client.store.get().unsent).to.deep.equal([])
      await released
      await judgeReply(scene, 0)
      return { ...first, seconds: secondsSince(began) }
    },
  },
  {
    name: 'SQLite is locked for 8 s',
    seconds: 6,
    impossible: onSqlite,
    async run(scene) {
      const { visitor, conversationId } = await scene.stack.reader(0)
      const gate = await scene.midReply(20)
      const { released } = await lockSqlite(scene, 8000)
      gate.open()
      const began = performance.now()
      await expectBusy(() => visitor.say(conversationId, 'Is anybody there?', 'one'))
      const seconds = secondsSince(began)
      await released
      const { reply } = await visitor.say(conversationId, 'Is anybody there?', 'one')
      expect((await visitor.finished(reply.id)).status).to.equal('done')
      visitor.leave()
      return judgeReply(scene, seconds)
    },
  },
  {
    name: 'Postgres restarts mid-reply',
    seconds: 5,
    impossible: lacksPostgres,
    bring: bringPostgres,
    async run(scene) {
      const postgres = ownPostgres.running as OwnPostgres
      const { visitor, conversationId } = await scene.stack.reader(0)
      const gate = await scene.midReply(20)
      await postgres.pause()
      const moved = await untilMoves(
        scene,
        () => {},
        () => gate.open(),
      )
      await expectBusy(() => visitor.say(conversationId, 'Is anybody there?', 'one'))
      await postgres.goOn()
      const began = performance.now()
      let reply: { id: string } | undefined
      while (!reply) {
        try {
          reply = (await visitor.say(conversationId, 'Is anybody there?', 'one')).reply
        } catch (error) {
          if (!(error instanceof Refused) || error.problem.code !== 'busy') throw error
          await wait(200)
        }
      }
      await visitor.finished(reply.id)
      visitor.leave()
      const outcome = await judgeReply(scene, 0)
      return { ...outcome, seconds: Math.max(moved, secondsSince(began)) }
    },
  },
  {
    name: 'the database is away for 30 s: one reply ends meanwhile, one goes on after it',
    seconds: 10,
    settings: { OPENAI_IDLE_SECONDS: '120', OPENAI_TOTAL_SECONDS: '240' },
    impossible: lacksPostgres,
    bring: bringPostgres,
    async run(scene) {
      const { stack } = scene
      const postgres = ownPostgres.running as OwnPostgres
      const { visitor, conversationId } = await stack.reader(0)
      const number = stack.provider.requests.length + 1
      const later = stack.provider.gate()
      const { reply } = await visitor.say(conversationId, 'And of my heart?')
      await stack.provider.received(number)
      await later.release(20)
      const gate = await scene.midReply(20)
      const asked = stack.provider.requests.length
      await postgres.pause()
      gate.open()
      await wait(30_000)
      await postgres.goOn()
      const began = performance.now()
      const outcome = await judgeReply(scene, 0)
      const seconds = secondsSince(began)
      // Long enough for at least two sweeps to see the row that could not be written.
      await wait(12_000)
      later.open()
      const { status, attempt } = await visitor.finished(reply.id)
      expect({ status, attempt }).to.deep.equal({ status: 'done', attempt: 1 })
      expect(stack.provider.requests.length, 'requests to the model').to.equal(asked)
      visitor.leave()
      return { ...outcome, seconds }
    },
  },
]

async function expectBusy(send: () => Promise<unknown>): Promise<void> {
  const refused = await send().then(
    () => null,
    (error: unknown) => error,
  )
  expect(refused).to.be.instanceOf(Refused)
  const { code, retryAfter } = (refused as Refused).problem
  expect(code).to.equal('busy')
  expect(retryAfter).to.be.at.least(1)
}
