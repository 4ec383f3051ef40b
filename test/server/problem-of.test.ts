import { expect } from 'chai'
import { ReplyError } from 'ioredis'
import knex from 'knex'
import { DBError } from 'objection'
import { isDatabaseAway } from '../../db/is-database-away.ts'
import { isRedisAway } from '../../platform/is-redis-away.ts'
import { problemOf } from '../../server/problem-of.ts'

const coded = (code: string) => Object.assign(new Error('as the driver says it'), { code })
const wrapped = (code: string) => new DBError({ nativeError: coded(code), client: 'postgres' } as never)

describe('what a driver throws', () => {
  const ofDatabase = {
    'SQLite locked': coded('SQLITE_BUSY'),
    'Postgres starting': coded('57P03'),
    'Postgres full': wrapped('53100'),
    'a statement that took too long': wrapped('57014'),
    'no connection to have': new knex.KnexTimeoutError('no connection'),
    'a connection lost': new Error('Connection terminated unexpectedly'),
    'a connection lost before': new Error('Client has encountered a connection error and is not queryable'),
  }
  const ofRedis = {
    full: new (ReplyError as unknown as new (message: string) => Error)(
      "OOM command not allowed when used memory > 'maxmemory'.",
    ),
    'closed for good': new Error('Connection is closed.'),
    'not there at all': new Error("Stream isn't writeable and enableOfflineQueue options is false"),
  }
  const ofNetwork = { refused: coded('ECONNREFUSED'), reset: coded('ECONNRESET') }

  for (const [what, error] of Object.entries({ ...ofDatabase, ...ofRedis, ...ofNetwork }))
    it(`passes, and is told as busy: ${what}`, () => {
      expect(problemOf(error)).to.have.property('code', 'busy')
    })

  it('is known by its own driver alone', () => {
    for (const error of Object.values(ofDatabase))
      expect([isDatabaseAway(error), isRedisAway(error)]).to.deep.equal([true, false])
    for (const error of Object.values(ofRedis))
      expect([isDatabaseAway(error), isRedisAway(error)]).to.deep.equal([false, true])
  })

  for (const error of [
    wrapped('23505'),
    coded('SQLITE_CONSTRAINT'),
    new Error('OOM is what I call it'),
    new TypeError('timeout'),
  ])
    it(`is not called passing when it is ours to mend: ${error.name} ${error.message}`, () => {
      expect(problemOf(error)).to.equal(null)
    })
})
