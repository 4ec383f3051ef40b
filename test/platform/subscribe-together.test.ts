import { expect } from 'chai'
import { Redis } from 'ioredis'
import { subscribeTogether } from '../../platform/subscribe-together.ts'
import { startRedis, type TestRedis } from '../stack/start-redis.ts'

describe('subscriptions', () => {
  let server: TestRedis
  let subscriber: Redis
  let other: Redis
  before(async () => {
    server = await startRedis()
    ;[subscriber, other] = [new Redis(server.url), new Redis(server.url)]
  })
  after(async () => {
    for (const connection of [subscriber, other]) connection?.disconnect()
    await server?.stop()
  })

  const listeners = (channel: string) => other.spublish(channel, 'is anybody there?')

  it('stand when they have been waited for, and end', async () => {
    const { subscribe, end } = subscribeTogether(subscriber)
    await Promise.all(['one', 'two'].map(subscribe))
    expect(await Promise.all(['one', 'two', 'three'].map(listeners))).to.deep.equal([1, 1, 0])
    await end('one')
    expect(await Promise.all(['one', 'two'].map(listeners))).to.deep.equal([0, 1])
  })

  it('follow the last word about a channel', async () => {
    const { subscribe, end } = subscribeTogether(subscriber)
    await Promise.all([subscribe('left'), end('left'), subscribe('again'), end('again'), subscribe('again')])
    expect(await Promise.all(['left', 'again'].map(listeners))).to.deep.equal([0, 1])
    await Promise.all([end('again'), subscribe('again')])
    expect(await listeners('again')).to.equal(1)
  })

  it('have ended with a connection that is closed, as when a process stops', async () => {
    const closing = new Redis(server.url)
    const { subscribe, end } = subscribeTogether(closing)
    await subscribe('closing')
    const ended = end('closing')
    closing.disconnect()
    await ended
  })

  it('are asked for with one command', async () => {
    const { subscribe } = subscribeTogether(subscriber)
    const calls = async () => Number((await other.info('commandstats')).match(/cmdstat_ssubscribe:calls=(\d+)/)?.[1])
    const before = await calls()
    await Promise.all(Array.from({ length: 20 }, (_, at) => subscribe(`room ${at}`)))
    expect(await calls()).to.equal(before + 1)
  })
})
