import { expect } from 'chai'
import { createLog } from '../../platform/log.ts'
import { connectRedis } from '../../platform/redis.ts'
import { openLimits } from '../../server/limits.ts'
import { startRedis } from '../stack/start-redis.ts'

describe('limits over a connection that sends commands together', () => {
  it('are counted from the first request on, also beside other commands of the same turn', async () => {
    const server = await startRedis()
    const redis = connectRedis(server.url, createLog('test', 'error'), { autoPipeline: true })
    try {
      const limits = openLimits(redis)
      await redis.ping()
      const [, taken] = await Promise.all([
        redis.get('something else'),
        limits.take({ name: 'first', points: 1, seconds: 60 }, 'asha').then(() => redis.get('limit:first:asha')),
      ])
      expect(taken).to.equal('1')
    } finally {
      redis.disconnect()
      await server.stop()
    }
  })
})
