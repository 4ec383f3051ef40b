import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import { Message } from '../../db/models/message.ts'
import { judgeReply, openScene, openStage, type Scene, type Stage } from '../faults/scene.ts'
import { type Stack, startStack } from '../stack/stack.ts'
import { until } from '../stack/until.ts'
import { Refused } from '../stack/visitor.ts'
import { startRedisCluster } from './redis-cluster.ts'

describe('on a Redis Cluster', () => {
  let cluster: Awaited<ReturnType<typeof startRedisCluster>>
  let stack: Stack
  before(async () => {
    cluster = await startRedisCluster()
    const settings = { REDIS_URL: cluster.url }
    stack = await startStack({ servers: 2, workers: 1, settings })
  })
  after(async () => {
    await stack?.stop()
    await cluster?.stop()
  })

  it('a palm is read, talked about over both servers, and a reply is stopped', async () => {
    const { visitor, analysisId, conversationId } = await stack.reader(0)
    const elsewhere = await stack.visitor(1)
    elsewhere.cookie = visitor.cookie
    await elsewhere.connect()
    await elsewhere.ask('analysis:join', { analysisId })

    const { reply } = await visitor.say(conversationId, 'What of my work?')
    const ended = await elsewhere.finished(reply.id)
    const row = await Message.query().findById(reply.id).throwIfNotFound()
    expect(ended.text).to.equal(row.text)
    expect(elsewhere.assembled(reply.id)).to.equal(row.text)
    expect((await visitor.finished(reply.id)).text).to.equal(row.text)

    const gate = stack.provider.gate()
    const number = stack.provider.requests.length + 1
    const { reply: second } = await elsewhere.say(conversationId, 'And of my heart?')
    await stack.provider.received(number)
    await gate.release(20)
    await visitor.sees(() => visitor.assembled(second.id).length > 20 || undefined, 'a reply that grows')
    await elsewhere.ask('message:stop', { messageId: second.id })
    const stopped = await visitor.finished(second.id)
    expect(stopped.status).to.equal('stopped')
    expect(stopped.text).to.equal(visitor.assembled(second.id)).and.not.equal('')
    gate.open()

    expect(stack.errors()).to.deep.equal([])
  })

  it('what is kept is spread over all its masters', async () => {
    // Sessions are distributed at random; 40 of them leave a master empty once in three million runs.
    for (let number = 0; number < 40; number += 1) await (await stack.visitor(0)).arrive()
    for (const held of await cluster.keys()) expect(held).to.be.above(0)
  })

  it('whoever signs out is out on the other server as well', async () => {
    const visitor = await stack.visitor(0)
    await visitor.register()
    const elsewhere = await stack.visitor(1)
    elsewhere.cookie = visitor.cookie
    await elsewhere.connect()
    await visitor.call('POST', '/api/v1/auth/logout')
    await elsewhere.sees(() => elsewhere.socket.disconnected || undefined, 'the end of the connection')
  })

  it('that is away as a whole, everybody is told to try again, within seconds, and is answered when it is back', async () => {
    const { visitor, conversationId } = await stack.reader()
    const question = randomUUID()
    const inTime = { signal: AbortSignal.timeout(10_000) }
    await cluster.restart(async () => {
      const refused = await visitor.say(conversationId, 'Is anybody there?', question).catch((error: unknown) => error)
      expect(refused).to.be.instanceOf(Refused).and.have.nested.property('problem.code', 'busy')
      const answer = await visitor.fetch('/api/v1/auth/csrf-token', inTime)
      expect(answer.status).to.equal(503)
      expect(await answer.json()).to.have.nested.property('problem.code', 'busy')
      expect((await visitor.fetch('/readyz', inTime)).status).to.equal(503)
    })
    await until(async () => (await visitor.fetch('/readyz')).status === 200, 'ready again')
    // Its nodes do not agree at once about who is there: until they do, one is told to try again.
    let asked: Awaited<ReturnType<typeof visitor.say>> | null = null
    await until(async () => {
      asked = await visitor.say(conversationId, 'Is anybody there?', question).catch((error: unknown) => {
        if (error instanceof Refused && error.problem.code === 'busy') return null
        throw error
      })
      return asked !== null
    }, 'an answer')
    expect((await visitor.finished(asked!.reply.id)).status).to.equal('done')
    expect(stack.errors()).to.deep.equal([])
  })
})

describe('on a Redis Cluster whose masters have replicas', () => {
  let cluster: Awaited<ReturnType<typeof startRedisCluster>>
  let stage: Stage
  let scene: Scene
  before(async () => {
    cluster = await startRedisCluster({ replicas: true })
    stage = await openStage({ settings: { REDIS_URL: cluster.url } })
    scene = await openScene(stage)
  })
  after(async () => {
    scene?.close()
    await stage?.close()
    await cluster?.stop()
  })

  // Between them the masters hold the queue, all sessions and rooms, and the text being written.
  for (const at of [0, 1, 2])
    it(`a reply goes on, no word lost or doubled, when master ${at + 1} is killed`, async () => {
      const gate = await scene.midReply(20)
      const isPromoted = await cluster.killMaster(at)
      // Some text while part of the cluster is down, the rest once it has recovered.
      await gate.release(20)
      await until(isPromoted, 'a new master')
      gate.open()
      expect(await judgeReply(scene, 0)).to.include({ lost: 0, doubled: 0, replies: 1, charges: 1 })
      // Its worker kept it; there was no retry.
      expect(scene.asha.reply).to.include({ attempt: 1 })
    })
})
