import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import { Analysis } from '../../db/models/analysis.ts'
import { Message } from '../../db/models/message.ts'
import { Site } from '../../db/models/site.ts'
import { firstInQueue } from '../../db/queue/place.ts'
import { type Stack, startStack } from '../stack/stack.ts'
import { queueReadings } from './queue-readings.ts'

describe('fair shares of the workers', () => {
  let stack: Stack
  beforeEach(async () => {
    stack = await startStack({ workers: 0, settings: { READING_CONCURRENCY: '1', CHAT_CONCURRENCY: '1' } })
  })
  afterEach(() => stack.stop())
  /** Readings in the order in which they were taken: only one runs at a time. */
  const ended = async () => {
    const rows = await Analysis.query().whereNotNull('completedAt').orderBy(['completedAt', 'id'])
    return rows.map(({ id }) => id)
  }

  it('whoever queues two hundred readings keeps nobody waiting behind them, and the places shown are kept', async () => {
    const [asha, ravi] = [await stack.visitor(), await stack.visitor()]
    const { id: userId } = await asha.register()
    await queueReadings(stack, { userId, guestId: null }, 200)
    await ravi.register()
    const first = await ravi.upload()
    const second = await ravi.upload()
    await ravi.connect()
    expect((await ravi.ask('analysis:join', { analysisId: first.id })).place).to.equal(2)
    expect((await ravi.ask('analysis:join', { analysisId: second.id })).place).to.equal(4)

    const worker = await stack.addWorker()
    await ravi.hears('analysis:completed', ({ id }) => id === second.id)
    await worker.end('SIGKILL')
    const order = await ended()
    expect([order.indexOf(first.id), order.indexOf(second.id)]).to.deep.equal([1, 3])
    const places = ravi.heard.flatMap(({ event, payload }) =>
      event === 'analysis:progress' && payload.analysisId === second.id && payload.place ? [payload.place] : [],
    )
    expect(places).to.deep.equal([3, 2, 1])
  })

  it('guests of one address are one tenant, however many they are, and nothing in a row tells the address', async () => {
    const at = stack.servers.indexOf(await stack.addServer({ TRUST_PROXY: '1' }))
    const guest = (address: string) => stack.visitor(at, { 'x-forwarded-for': address })
    for (let number = 0; number < 12; number += 1) await (await guest(`203.0.113.5:${50_000 + number}`)).upload()
    const ravi = await guest('198.51.100.7')
    const own = await ravi.upload()
    await ravi.connect()
    expect((await ravi.ask('analysis:join', { analysisId: own.id })).place).to.equal(2)
    expect(JSON.stringify(await Analysis.query())).not.to.include('203.0.113')
  })

  it('a site is one tenant, however many of its visitors wait', async () => {
    const site = await Site.add({
      name: 'The palm garden',
      origins: ['https://garden.example'],
      accent: null,
      greeting: null,
      language: null,
      theme: 'auto',
      placement: null,
      budget: null,
      features: [],
    })
    for (let visitor = 0; visitor < 20; visitor += 1)
      await queueReadings(stack, { userId: null, guestId: randomUUID(), site }, 1)
    const ravi = await stack.visitor()
    const own = await ravi.upload()
    await ravi.connect()
    expect((await ravi.ask('analysis:join', { analysisId: own.id })).place).to.equal(2)
  })

  it('newcomers without end do not keep a second reading waiting for ever', async () => {
    const guest = () => ({ userId: null, guestId: randomUUID() })
    const asha = guest()
    const [, second] = await queueReadings(stack, asha, 2)
    for (let newcomer = 0; newcomer < 4; newcomer += 1) {
      await queueReadings(stack, guest(), 1)
      // Takes the first in the queue, as a worker would.
      const [next] = await firstInQueue(1)
      await Analysis.take(next?.id ?? '')
    }
    expect((await Analysis.query().findById(second?.id ?? ''))?.status).to.equal('processing')
  })

  it('a person who asks thirty questions keeps nobody waiting for an answer', async () => {
    const worker = await stack.addWorker()
    const [asha, ravi] = [await stack.reader(), await stack.reader()]
    await worker.end()
    for (let question = 0; question < 30; question += 1) {
      const { id } = await asha.visitor.ask('conversation:create', { analysisId: asha.analysisId })
      await asha.visitor.say(id, `What of year ${question}?`)
    }
    const { reply } = await ravi.visitor.say(ravi.conversationId, 'And mine?')
    await stack.addWorker()
    await ravi.visitor.finished(reply.id)
    // Ordered by when they ended, because the worker goes on while the event is delivered.
    const answered = await Message.query().where({ role: 'assistant', status: 'done' }).orderBy(['finishedAt', 'id'])
    expect(answered.findIndex(({ id }) => id === reply.id)).to.be.below(3)
  })
})
