import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import { Analysis } from '../../db/models/analysis.ts'
import { Message } from '../../db/models/message.ts'
import { Gate } from '../double/gate.ts'
import { type Stack, startStack } from '../stack/stack.ts'
import { until } from '../stack/until.ts'
import { queueReadings } from './queue-readings.ts'

describe('workers and kinds of work', () => {
  let stack: Stack
  afterEach(() => stack.stop())

  it('five hundred readings that wait do not slow an answer: it is written while those at work do not move', async () => {
    stack = await startStack({ settings: { READING_CONCURRENCY: '4' } })
    const { visitor, conversationId } = await stack.reader()
    const held = new Gate()
    const readings = () => stack.provider.requests.filter(({ body }) => body.response_format)
    const begun = readings().length
    stack.provider.script(({ body }) => (body.response_format ? { gate: held } : {}))
    await stack.workers[0]!.end()
    await queueReadings(stack, { userId: null, guestId: randomUUID() }, 500)
    await stack.addWorker()
    await until(() => readings().length === begun + 4, 'as many readings at work as a worker takes')
    const { reply } = await visitor.say(conversationId, 'What of my work?')
    expect((await visitor.finished(reply.id)).status).to.equal('done')
    expect(held.sent).to.equal(0)
    expect(await Analysis.query().where({ status: 'queued' }).resultSize()).to.equal(496)
  })

  it('a worker does only what it is for, and what nobody is for waits until somebody is', async () => {
    stack = await startStack({ workers: 0 })
    const reading = await stack.addWorker({ WORKER_QUEUES: 'analysis' })
    const { visitor, conversationId, analysisId } = await stack.reader()
    const { reply } = await visitor.say(conversationId, 'What of my work?')
    await reading.end()
    expect((await Message.query().findById(reply.id))?.status).to.equal('queued')
    expect((await Analysis.query().findById(analysisId))?.leftThumbnailPath).to.equal(null)
    await stack.addWorker({ WORKER_QUEUES: 'chat, images' })
    expect((await visitor.finished(reply.id)).status).to.equal('done')
    await visitor.hears('analysis:thumbnail')
  })
})
