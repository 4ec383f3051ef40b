import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import { Analysis } from '../../db/models/analysis.ts'
import { Message } from '../../db/models/message.ts'
import { type Stack, startStack } from '../stack/stack.ts'
import { queueReadings } from './queue-readings.ts'

describe('workers and kinds of work', () => {
  let stack: Stack
  afterEach(() => stack.stop())

  it('five hundred readings that wait do not slow an answer: its first word is there within a second', async () => {
    stack = await startStack()
    const { visitor, conversationId } = await stack.reader()
    await queueReadings(stack, { userId: null, guestId: randomUUID() }, 500)
    const waiting = () => Analysis.query().where({ status: 'queued' }).resultSize()
    expect(await waiting()).to.be.above(100)
    const began = performance.now()
    const { reply } = await visitor.say(conversationId, 'What of my work?')
    await visitor.hears('reply:delta', ({ id }) => id === reply.id)
    expect(performance.now() - began).to.be.below(1000)
    expect(await waiting()).to.be.above(100)
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
