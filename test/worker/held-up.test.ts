import { expect } from 'chai'
import { Redis } from 'ioredis'
import { queuePrefix } from '../../platform/queue.ts'
import { type Stack, startStack } from '../stack/stack.ts'
import { until } from '../stack/until.ts'

describe('a worker that was held up until its job was given out once more', () => {
  let stack: Stack
  before(async () => {
    stack = await startStack()
  })
  after(() => stack.stop())

  it('goes on with what it writes, and asks the model once', async () => {
    const { visitor, conversationId } = await stack.reader()
    const gate = stack.provider.gate()
    const asked = stack.provider.requests.length
    const { reply } = await visitor.say(conversationId, 'What of my work?')
    await stack.provider.received(asked + 1)

    const redis = new Redis(stack.redis.url)
    const lock = `${queuePrefix}:chat:${reply.id}-0:lock`
    const held = await redis.get(lock)
    expect(await redis.del(lock)).to.equal(1)
    await until(async () => ![null, held].includes(await redis.get(lock)), 'the job is given out once more')
    redis.disconnect()
    gate.open()

    expect(await visitor.finished(reply.id)).to.include({ status: 'done', attempt: 1 })
    expect(stack.provider.requests).to.have.length(asked + 1)
    visitor.leave()
  }).timeout(90_000)
})
