import { setTimeout as wait } from 'node:timers/promises'
import { expect } from 'chai'
import { Redis } from 'ioredis'
import { Message } from '../../../db/models/message.ts'
import { Charge } from '../../../db/money/charge.ts'
import { openQueues } from '../../../platform/queue.ts'
import { Visitor } from '../../stack/visitor.ts'
import { type Fault, secondsSince, together } from '../fault.ts'
import { compare, judgeMessage, judgeReply, type Outcome } from '../scene.ts'

/** Another page of the same user: the same session on another node. */
async function otherPage(of: Visitor, url: string): Promise<Visitor> {
  const page = new Visitor(url)
  Object.assign(page, { cookie: of.cookie, csrfToken: of.csrfToken })
  await page.connect()
  return page
}

const gone = (page: Visitor) => page.sees(() => (page.socket.connected ? undefined : true), 'the end of the connection')

export const people: Fault[] = [
  {
    name: 'rolling restart of the servers, 30 replies live, sends going on',
    seconds: 5,
    async run(scene) {
      const { asha, stack } = scene
      const all = [asha, ...(await Promise.all(Array.from({ length: 4 }, () => scene.another())))]
      const first = stack.provider.requests.length
      const gate = stack.provider.gate()
      for (const person of all) {
        await person.says('The first of six')
        await Promise.all(['two', 'three', 'four', 'five', 'six'].map((text) => person.says(text)))
      }
      await stack.provider.received(first + 30)
      await gate.release(30 * 10)

      let rolling = true
      const sending = all.map(async (person) => {
        for (let number = 1; rolling; number += 1) {
          await person.says(`Meanwhile ${number}`)
          await wait(500)
        }
      })
      for (const old of [...stack.servers]) {
        await stack.addServer()
        expect(await old.end('SIGTERM')).to.equal(0)
      }
      rolling = false
      const began = performance.now()
      gate.open()
      await Promise.all(sending)
      const outcomes: Outcome[] = []
      for (const person of all) {
        await person.sees(({ unsent }) => unsent.every(({ state }) => state === 'failed'))
        expect(person.client.store.get().unsent, 'failed sends').to.deep.equal([])
        const { messages = [] } = person.client.store.get().conversation ?? {}
        for (const { id, role } of messages)
          if (role === 'assistant') outcomes.push(await judgeMessage(person, id, secondsSince(began)))
      }
      expect(outcomes).to.have.length.above(35)
      return { ...together(outcomes), reordered: all.reduce((sum, { rewrites }) => sum + rewrites, 0) }
    },
  },
  {
    name: 'the same send 50 times over two nodes',
    seconds: 5,
    async run({ stack }) {
      const { visitor, conversationId, analysisId } = await stack.reader(0)
      const other = await otherPage(visitor, stack.servers[1]?.url ?? '')
      await other.ask('analysis:join', { analysisId })
      for (const worker of [...stack.workers]) await worker.end('SIGTERM')
      const began = performance.now()
      const pages = Array.from({ length: 50 }, (_, at) => (at % 2 === 0 ? visitor : other))
      const acks = await Promise.all(pages.map((page) => page.say(conversationId, 'Once only', 'one')))
      for (const ack of acks) expect(ack).to.deep.equal(acks[0])
      const seconds = secondsSince(began)

      const redis = new Redis(stack.redis.url, { maxRetriesPerRequest: null })
      const queues = openQueues(redis)
      expect((await queues.depth()).chat.waiting).to.equal(1)
      await queues.close()
      redis.disconnect()
      await stack.addWorker()
      const id = acks[0]?.reply.id ?? ''
      const { text } = await other.finished(id)
      const row = await Message.query().findById(id).throwIfNotFound()
      expect(text).to.equal(row.text)
      expect(await Message.query().where({ conversationId, role: 'user' }).resultSize()).to.equal(1)
      const replies = await Message.query().where({ conversationId, role: 'assistant' }).resultSize()
      const charges = await Charge.query().where({ subjectId: id }).resultSize()
      const outcome = { ...compare(other.assembled(id), row.text), reordered: 0, replies, charges, seconds }
      for (const page of [visitor, other]) page.leave()
      return outcome
    },
  },
  {
    name: 'signed out mid-reply, pages open on both nodes',
    always: true,
    leavesNoTrace: true,
    seconds: 2,
    async run(scene) {
      const { stack } = scene
      const { visitor, conversationId, analysisId } = await stack.reader(0)
      const pages = [visitor, await otherPage(visitor, stack.servers[1]?.url ?? '')]
      const gate = await scene.midReply(20)
      const { reply } = await visitor.say(conversationId, 'What of my work?')
      await pages[1]?.ask('analysis:join', { analysisId })
      const began = performance.now()
      await visitor.call('POST', '/api/v1/auth/logout')
      await Promise.all(pages.map(gone))
      const seconds = secondsSince(began)
      for (const { heard } of pages) expect(heard.at(-1)?.event).to.equal('session:ended')
      gate.open()
      // Nobody else is signed out, and the reply is still written although nobody sees it any more.
      const outcome = await judgeReply(scene, seconds)
      await stack.provider.requests.at(-1)?.closed
      await expectDone(reply.id)
      return outcome
    },
  },
]

async function expectDone(id: string): Promise<void> {
  for (let looks = 0; looks < 50; looks += 1) {
    if ((await Message.query().findById(id))?.status === 'done') return
    await wait(100)
  }
  throw new Error('the reply was not written to its end')
}
