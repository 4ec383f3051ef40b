import { setTimeout as wait } from 'node:timers/promises'
import { expect } from 'chai'
import { Redis } from 'ioredis'
import { Analysis } from '../../db/models/analysis.ts'
import { type Stack, startStack } from '../stack/stack.ts'

describe('the text of what is being written', function () {
  this.timeout(60_000)
  let stack: Stack
  let redis: Redis
  before(async () => {
    stack = await startStack()
    redis = new Redis(stack.redis.url)
  })
  after(async () => {
    redis.disconnect()
    await stack.stop()
  })
  afterEach(() => stack.provider.gate().open())

  const kept = (id: string) => redis.keys(`live:{${id}}:*`)

  async function gone(id: string): Promise<void> {
    for (let looks = 0; looks < 300 && (await kept(id)).length > 0; looks += 1) await wait(50)
    expect(await kept(id)).to.deep.equal([])
  }

  /** A reply in progress. */
  async function midReply() {
    const reader = await stack.reader()
    const number = stack.provider.requests.length + 1
    const gate = stack.provider.gate()
    const { reply } = await reader.visitor.say(reader.conversationId, 'What of my work?')
    await stack.provider.received(number)
    await gate.release(20)
    await reader.visitor.sees(() => (reader.visitor.assembled(reply.id).length > 0 ? true : undefined))
    expect(await kept(reply.id)).to.deep.equal([`live:{${reply.id}}:1`])
    return { ...reader, gate, replyId: reply.id }
  }

  it('is soon gone from Redis once a reading, and a reply, has ended', async () => {
    const { visitor, analysisId, gate, replyId } = await midReply()
    gate.open()
    expect(await visitor.finished(replyId)).to.include({ status: 'done' })
    await gone(analysisId)
    await gone(replyId)
    visitor.leave()
  })

  it('is gone when the reply is stopped', async () => {
    const { visitor, replyId } = await midReply()
    await visitor.ask('message:stop', { messageId: replyId })
    expect(await visitor.finished(replyId)).to.include({ status: 'stopped' })
    await gone(replyId)
    visitor.leave()
  })

  it('is gone when the conversation is deleted', async () => {
    const { visitor, conversationId, replyId } = await midReply()
    await visitor.ask('conversation:delete', { conversationId })
    await gone(replyId)
    visitor.leave()
  })

  it('is gone when the reading is deleted', async () => {
    const { visitor, analysisId, replyId } = await midReply()
    await visitor.ask('analysis:delete', { analysisId })
    await gone(replyId)
    visitor.leave()
  })

  it('is gone when it is deleted by nobody’s asking, its writer dead', async () => {
    const { visitor, analysisId, replyId } = await midReply()
    await stack.workers[0]?.end('SIGKILL')
    await Analysis.query()
      .patch({ expiresAt: new Date(0).toISOString() })
      .where({ id: analysisId })
    await stack.addWorker()
    await visitor.hears('analysis:deleted')
    await gone(replyId)
    visitor.leave()
  })
})
