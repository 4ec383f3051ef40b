import { once } from 'node:events'
import { expect } from 'chai'
import { Redis } from 'ioredis'
import { LiveText, readLiveTexts } from '../../platform/live-text.ts'
import { createLog } from '../../platform/log.ts'
import { createPacer } from '../../platform/pacer.ts'
import { createPublisher } from '../../platform/publisher.ts'
import { startRedis, type TestRedis } from '../stack/start-redis.ts'
import { until } from '../stack/until.ts'

const id = '00000000-0000-7000-8000-000000000001'

describe('live text', () => {
  let server: TestRedis
  let redis: Redis
  let told: { offset: number; text: string }[]
  const log = createLog('test', 'error')

  before(async () => {
    server = await startRedis()
    redis = new Redis(server.url)
  })
  beforeEach(async () => {
    told = []
    await redis.flushall()
  })
  after(async () => {
    redis.disconnect()
    await server.stop()
  })

  function begin(interval = 0, attempt = 1): LiveText {
    const pacer = { ...createPacer(), interval: () => interval }
    const dependencies = { redis, publisher: createPublisher(redis), pacer, log }
    return new LiveText({ id, attempt }, (offset, text) => told.push({ offset, text }), dependencies)
  }
  const turn = () => new Promise((resolve) => setImmediate(resolve))
  /** Waits for the answers to an append and to the write that repairs it. */
  const answered = async () => {
    await redis.ping()
    await redis.ping()
  }
  const stored = async (attempt = 1) => (await readLiveTexts(redis, [{ id, attempt }]))[0]

  it('is told piece by piece, each where it belongs, and stored whole', async () => {
    const live = begin()
    for (const piece of ['The ', 'heart ', 'line']) {
      live.add(piece)
      await turn()
    }
    expect(told).to.deep.equal([
      { offset: 0, text: 'The ' },
      { offset: 4, text: 'heart ' },
      { offset: 10, text: 'line' },
    ])
    live.end()
    expect(await stored()).to.equal('The heart line')
  })

  it('joins what comes in one turn, and spaces its flushes under load, but keeps nothing back at the end', async () => {
    const live = begin(50)
    live.add('a')
    live.add('b')
    await turn()
    live.add('c')
    live.add('d')
    await turn()
    expect(told).to.deep.equal([{ offset: 0, text: 'ab' }])
    live.end()
    expect(told.at(-1)).to.deep.equal({ offset: 2, text: 'cd' })
  })

  it('holds its last words for its end, but not for long', async () => {
    const live = begin()
    live.add('with its end')
    live.hold()
    await turn()
    expect(told).to.deep.equal([])
    live.end()
    expect(told).to.deep.equal([{ offset: 0, text: 'with its end' }])
    live.add(', or before')
    live.hold()
    await until(async () => (await stored()) === 'with its end, or before', 'it is flushed without its end')
  })

  it('never tells half a character', async () => {
    const live = begin()
    live.add('🪷'.slice(0, 1))
    await turn()
    expect(told).to.deep.equal([])
    live.add('🪷'.slice(1))
    await turn()
    live.end()
    expect(told).to.deep.equal([{ offset: 0, text: '🪷' }])
    expect(await stored()).to.equal('🪷')
  })

  it('is written whole again when Redis has lost it', async () => {
    const live = begin()
    live.add('lost, ')
    await turn()
    expect(await stored()).to.equal('lost, ')
    await redis.flushall()
    live.add('and ')
    await turn()
    live.add('found 🪷')
    await turn()
    await answered()
    expect(await stored()).to.equal('lost, and found 🪷')
  })

  it('is written whole by itself when Redis was away for its last words', async () => {
    const live = begin()
    live.add('the first, ')
    await turn()
    const ended = once(redis, 'end')
    redis.disconnect()
    await ended
    live.add('the last')
    live.end()
    await turn()
    await redis.connect()
    expect(await stored()).to.equal('the first, ')
    await until(async () => (await stored()) === 'the first, the last', 'the last words are stored')
  })

  it('is not doubled when a write is repeated', async () => {
    const live = begin()
    live.add('once')
    await turn()
    await redis.append(`live:{${id}}:1`, 'once')
    live.add(' only')
    await turn()
    await answered()
    expect(await stored()).to.equal('once only')
  })

  it('of one attempt is apart from that of another', async () => {
    begin(0, 1).add('first')
    begin(0, 2).add('second')
    await turn()
    expect([await stored(1), await stored(2), await stored(3)]).to.deep.equal(['first', 'second', ''])
  })
})
