import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import { User } from '../../db/models/user.ts'
import { loadConfig } from '../../platform/config.ts'
import { createLog } from '../../platform/log.ts'
import { connectRedis, type RedisConnection } from '../../platform/redis.ts'
import type { Actor } from '../../server/actor.ts'
import { openSessions, type Sessions } from '../../server/sessions.ts'
import { openDatabase, type TestDatabase } from '../stack/open-database.ts'
import { addSite } from '../stack/site-visitor.ts'
import { startRedis, type TestRedis } from '../stack/start-redis.ts'

describe('open pages whose sessions are looked at together', () => {
  let database: TestDatabase
  let server: TestRedis
  let redis: RedisConnection
  let sessions: Sessions
  before(async () => {
    database = await openDatabase()
    server = await startRedis()
    redis = connectRedis(server.url, createLog('test', 'error'))
    const settings = { NODE_ENV: 'test', DATA_DIR: '/tmp', DATABASE_URL: database.url, REDIS_URL: server.url }
    sessions = openSessions(redis, loadConfig({ ...settings, SESSION_SECRET: 's'.repeat(32) }))
  })
  after(async () => {
    redis?.disconnect()
    await server?.stop()
    await database?.close()
  })

  const here = { site: null, address: '127.0.0.1', addressHash: 'hash' }
  async function begin(about: object): Promise<string> {
    const id = randomUUID()
    await redis.set(`session:${id}`, JSON.stringify({ startedAt: Date.now(), ...about }))
    return id
  }
  const register = () => User.register({ email: `${randomUUID()}@example.org`, passwordHash: 'x', name: 'Asha' })
  const as = (user: User, sessionId: string): Actor => ({
    ...{ ...here, sessionId, kind: 'user', userId: user.id, guestId: null, registeredAt: user.createdAt },
  })
  const guest = (guestId: string, sessionId: string): Actor => ({
    ...{ ...here, sessionId, kind: 'guest', userId: null, guestId },
  })

  it('stay or go each for itself', async () => {
    const [asha, changed, gone] = await Promise.all([register(), register(), register()])
    const of = (user: User) => begin({ userId: user.id, epoch: user.sessionEpoch })
    const site = await addSite({ origins: ['https://shop.example'] })
    const cases: [name: string, Actor, stands: boolean][] = [
      ['a user', as(asha, await of(asha)), true],
      ['a guest', guest('one', await begin({ guestId: 'one' })), true],
      ['a session that has ended', as(asha, randomUUID()), false],
      ['a password that was changed', as(changed, await of(changed)), false],
      ['an account that is gone', as(gone, await of(gone)), false],
      ['a guest who is a user by now', guest('two', await of(asha)), false],
      ['a session of long ago', guest('old', await begin({ guestId: 'old', startedAt: 1 })), false],
      [
        'a page of a site',
        guest('at', await begin({ guestId: 'at', siteId: site.id, origin: 'https://shop.example' })),
        true,
      ],
      [
        'another page',
        guest('off', await begin({ guestId: 'off', siteId: site.id, origin: 'https://b.example' })),
        false,
      ],
      ['a site that is gone', guest('no', await begin({ guestId: 'no', siteId: randomUUID(), origin: 'x' })), false],
    ]
    await changed.changePassword('y')
    await User.query().deleteById(gone.id)
    const stands = await sessions.standing(cases.map(([, actor]) => actor))
    for (const [at, [name, , expected]] of cases.entries()) expect(stands[at], name).to.equal(expected)
  })

  it('are looked at with one query, however many they are', async () => {
    const users = await Promise.all([register(), register(), register()])
    const actors = await Promise.all(
      users.map(async (user) => as(user, await begin({ userId: user.id, epoch: user.sessionEpoch }))),
    )
    let queries = 0
    const count = () => {
      queries += 1
    }
    database.knex.on('query', count)
    expect(await sessions.standing(actors)).to.deep.equal([true, true, true])
    database.knex.off('query', count)
    expect(queries).to.equal(1)
  })
})
