import { expect } from 'chai'
import { Redis } from 'ioredis'
import { createPublisher, type Publisher } from '../../platform/publisher.ts'
import { startRedis, type TestRedis } from '../stack/start-redis.ts'

const keepMs = 60_000

describe('what is published', () => {
  let server: TestRedis
  let redis: Redis
  let publisher: Publisher
  let listener: Redis
  let heard: string[]

  before(async () => {
    server = await startRedis()
    redis = new Redis(server.url, { maxRetriesPerRequest: 1 })
    // The tests take Redis down, so connection errors are expected.
    redis.on('error', () => {})
    publisher = createPublisher(redis)
    listener = new Redis(server.url)
    listener.on('error', () => {})
    listener.on('smessage', (channel, message) => heard.push(`${channel} ${message}`))
    await listener.ssubscribe('one', 'two')
  })
  beforeEach(async () => {
    heard = []
    await redis.flushall()
    await redis.config('RESETSTAT')
  })
  after(async () => {
    redis.disconnect()
    listener.disconnect()
    await server.stop()
  })

  async function join(work: () => Promise<unknown>[]): Promise<PromiseSettledResult<unknown>[]> {
    let answers: Promise<unknown>[] = []
    publisher.together(() => {
      answers = work()
    })
    return Promise.allSettled(answers)
  }
  /** How often Redis has run this command. */
  async function calls(command: string): Promise<number> {
    return Number((await redis.info('commandstats')).match(new RegExp(`cmdstat_${command}:calls=(\\d+)`))?.[1] ?? 0)
  }
  const told = async (count: number) => {
    while (heard.length < count) await redis.ping()
    return heard
  }

  it('together is one command to Redis, each with its own answer, in their order', async () => {
    await publisher.append('live:{a}:1', 0, 'हा', keepMs)
    await redis.config('RESETSTAT')
    const answers = await join(() => [
      publisher.append('live:{a}:1', 6, 'थ', keepMs),
      publisher.spublish('one', 'थ'),
      publisher.append('live:{b}:1', 7, 'is not so long', keepMs),
      publisher.spublish('two', 'nobody knows'),
    ])
    expect(answers.map((answer) => (answer as PromiseFulfilledResult<unknown>).value)).to.deep.equal([
      true,
      1,
      false,
      1,
    ])
    expect(await told(2)).to.deep.equal(['one थ', 'two nobody knows'])
    expect(await redis.mget('live:{a}:1', 'live:{b}:1')).to.deep.equal(['हाथ', null])
    expect(await redis.pttl('live:{a}:1')).to.be.within(1, keepMs)
    expect((await calls('evalsha')) + (await calls('eval'))).to.be.within(1, 2)
  })

  it('together stays one command when a part of it is together too', async () => {
    await publisher.append('live:{a}:1', 0, 'known', keepMs)
    await redis.config('RESETSTAT')
    await join(() => {
      publisher.together(() => void publisher.spublish('one', 'inner'))
      return [publisher.spublish('two', 'outer')]
    })
    expect(await told(2)).to.deep.equal(['one inner', 'two outer'])
    expect((await calls('evalsha')) + (await calls('eval'))).to.be.within(1, 2)
  })

  it('otherwise goes at once, each by itself', async () => {
    await Promise.all([publisher.append('live:{a}:1', 0, 'alone', keepMs), publisher.spublish('one', 'alone')])
    expect(await told(1)).to.deep.equal(['one alone'])
    expect(await redis.get('live:{a}:1')).to.equal('alone')
  })

  it('is told all the same when Redis is full and keeps nothing', async () => {
    await redis.config('SET', 'maxmemory', '1')
    const [append, publish] = await join(() => [
      publisher.append('live:{a}:1', 0, 'too much', keepMs),
      publisher.spublish('one', 'told'),
    ])
    await redis.config('SET', 'maxmemory', '0')
    expect(append).to.have.property('status', 'rejected')
    expect(publish).to.have.property('status', 'fulfilled')
    expect(await told(1)).to.deep.equal(['one told'])
  })

  it('fails, each, when Redis is away', async () => {
    await server.restart('SIGKILL', async () => {
      const answers = await join(() => [
        publisher.append('live:{a}:1', 0, 'lost', keepMs),
        publisher.spublish('one', 'lost'),
      ])
      expect(answers.map(({ status }) => status)).to.deep.equal(['rejected', 'rejected'])
    })
    expect(await redis.ping()).to.equal('PONG')
    expect(heard).to.deep.equal([])
  })
})
