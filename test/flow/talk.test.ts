import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { expect } from 'chai'
import { Redis } from 'ioredis'
import { beginReply } from '../../db/begin-reply.ts'
import { AuditEntry } from '../../db/models/audit-entry.ts'
import { Message } from '../../db/models/message.ts'
import { now } from '../../db/models/row.ts'
import { Charge } from '../../db/money/charge.ts'
import { misbehave } from '../double/behaviour.ts'
import type { Gate } from '../double/gate.ts'
import { refusal } from '../server/refusal.ts'
import { loseStopWishes } from '../stack/lose-stop-wishes.ts'
import { type Stack, startStack } from '../stack/stack.ts'
import { until } from '../stack/until.ts'
import type { Visitor } from '../stack/visitor.ts'

let stack: Stack
let asha: Visitor
let analysisId: string
let conversationId: string

const begin = async () => {
  ;({ visitor: asha, analysisId, conversationId } = await stack.reader())
}
const storedText = async (id: string) => (await Message.query().findById(id).throwIfNotFound()).text
const charges = (subjectId: string) => Charge.query().where({ subjectId })

/** Asks a question and lets this many tokens of the reply through. */
async function midReply(tokens: number): Promise<{ gate: Gate; replyId: string; requestNumber: number }> {
  const requestNumber = stack.provider.requests.length + 1
  const gate = stack.provider.gate()
  const { reply } = await asha.say(conversationId, 'What of my work?')
  await stack.provider.received(requestNumber)
  await gate.release(tokens)
  if (tokens > 0)
    await asha.sees(() => (asha.assembled(reply.id).length >= 4 * (tokens - 2) ? true : undefined), 'text')
  return { gate, replyId: reply.id, requestNumber }
}

/** On Postgres the usual one is enough: neither affects the database. */
const adapters = process.env['REKHA_TEST_DATABASE'] === 'postgres' ? ['sharded'] : ['classic', 'sharded']

for (const adapter of adapters)
  describe(`a talk, over the ${adapter} adapter`, () => {
    before(async () => {
      stack = await startStack({ servers: 2, workers: 2, settings: { ROOMS_ADAPTER: adapter } })
    })
    beforeEach(begin)
    afterEach(() => {
      asha.leave()
      stack.provider.gate().open()
    })
    after(() => stack.stop())

    it('is answered token by token, and what was heard is what is stored', async () => {
      const { question, reply } = await asha.say(conversationId, 'What is my heart line like?')
      expect(question).to.include({ role: 'user', status: 'done', text: 'What is my heart line like?' })
      expect(reply).to.include({ role: 'assistant', status: 'queued', text: '', attempt: 0 })
      const finished = await asha.finished(reply.id)
      expect(finished).to.include({ status: 'done', attempt: 1 })
      expect(asha.assembled(reply.id)).to.equal(finished.text)
      expect(await storedText(reply.id)).to.equal(finished.text)
      expect(finished.usage).to.include({ estimated: false })
      expect(await charges(reply.id)).to.have.length(1)

      const { messages, conversation } = await asha.ask('conversation:open', { conversationId })
      expect(messages.items.map(({ id }) => id)).to.deep.equal([question.id, reply.id])
      expect(conversation.title).to.equal('What is my heart line like?')
      expect((await asha.ask('usage:get', {})).today.outputTokens).to.be.greaterThan(finished.usage?.outputTokens ?? 0)
    })

    it('is told how it ended, although Redis was away just then', async () => {
      const { gate, replyId, requestNumber } = await midReply(10)
      const { headers } = await stack.provider.received(requestNumber)
      await stack.redis.restart('SIGKILL', async () => {
        gate.open()
        const isDone = async () => (await Message.query().findById(replyId))?.status === 'done'
        await until(isDone, 'a reply that is done')
        // This worker must not be the one to announce, after the outage, what it could not announce during it.
        await stack.writers.get(headers.authorization)?.end('SIGKILL')
      })
      const finished = await asha.finished(replyId)
      expect(finished).to.include({ status: 'done', attempt: 1, text: await storedText(replyId) })
      await stack.addWorker()
    })

    it('is heard by every page that is open, wherever it is connected', async () => {
      const other = await stack.visitor(1)
      other.cookie = asha.cookie
      await other.connect()
      await other.ask('analysis:join', { analysisId })
      const { reply } = await asha.say(conversationId, 'And what of my mind?')
      await other.hears('message:created', ({ id }) => id === reply.id)
      const finished = await other.finished(reply.id)
      expect(other.assembled(reply.id)).to.equal(finished.text)
    })

    it('misses nothing when a page comes back in the middle of a reply, on another node', async () => {
      const { gate, replyId } = await midReply(30)
      asha.leave()
      await gate.release(20)
      asha.heard = []
      await asha.connect(stack.servers[1]?.url)
      const { live } = await asha.ask('analysis:join', { analysisId })
      const from = live.find(({ id }) => id === replyId)
      expect(from?.text).not.to.equal('')
      const { messages } = await asha.ask('conversation:open', { conversationId })
      expect(messages.items.at(-1)).to.include({ id: replyId, status: 'streaming', attempt: 1 })
      expect(messages.items.at(-1)?.text.length).to.be.at.least(from?.text.length ?? 0)
      gate.open()
      const finished = await asha.finished(replyId)
      expect(asha.assembled(replyId, undefined, from)).to.equal(finished.text)
      expect(await storedText(replyId)).to.equal(finished.text)
    })

    it('takes the same send fifty times over two nodes as one', async () => {
      const other = await stack.visitor(1)
      other.cookie = asha.cookie
      await other.connect()
      const clientMessageId = randomUUID()
      const sends = Array.from({ length: 50 }, (_, index) =>
        (index % 2 ? asha : other).say(conversationId, 'Once only', clientMessageId),
      )
      const answers = await Promise.all(sends)
      expect(new Set(answers.map(({ question }) => question.id)).size).to.equal(1)
      expect(new Set(answers.map(({ reply }) => reply.id)).size).to.equal(1)
      const replyId = answers[0]?.reply.id ?? ''
      await asha.finished(replyId)
      expect(await Message.query().where({ conversationId }).resultSize()).to.equal(2)
      expect(await charges(replyId)).to.have.length(1)
      expect(stack.provider.requests.filter(({ body }) => JSON.stringify(body).includes('Once only'))).to.have.length(1)
      const other_ = asha.say(conversationId, 'Something else', clientMessageId)
      expect(await refusal(other_)).to.include({ code: 'conflict', field: 'clientMessageId' })
    })

    it('stops in mid-reply, at a signal: upstream is aborted, what was written is kept and charged', async () => {
      const { gate, replyId, requestNumber } = await midReply(30)
      const keepWishes = await loseStopWishes(stack.database.knex)
      await asha.ask('message:stop', { messageId: replyId })
      const finished = await asha.finished(replyId)
      await keepWishes()
      expect(finished.status).to.equal('stopped')
      expect(finished.text).to.equal(asha.assembled(replyId)).and.not.equal('')
      const request = await stack.provider.received(requestNumber)
      await request.closed
      expect(request.abortedAt).to.be.a('number')
      expect(gate.sent).to.equal(30)
      expect(request.text.startsWith(finished.text)).to.equal(true)
      expect(finished.usage).to.include({ estimated: true })
      expect(await charges(replyId)).to.have.length(1)
    })

    it('is not held up by a page that does not read: it is cut at 1 MB, everybody else hears all', async () => {
      const sleeper = await stack.visitor(1)
      sleeper.cookie = asha.cookie
      await sleeper.connect()
      await sleeper.ask('analysis:join', { analysisId })
      const engine = sleeper.socket.io.engine as unknown as { transport: { ws: { _socket: { pause(): void } } } }
      engine.transport.ws._socket.pause()
      const long = 'x'.repeat(400 * 1024)
      stack.provider.script(Array.from({ length: 30 }, () => ({ text: [long] })))
      const asked = await Promise.all(Array.from({ length: 30 }, () => asha.say(conversationId, 'At length, please')))
      await stack.servers[1]?.logged('cut a socket that does not read')
      for (const { reply } of asked) {
        expect((await asha.finished(reply.id)).text).to.equal(long)
        expect(asha.assembled(reply.id)).to.equal(long)
      }
      expect(stack.servers[0]?.lines.some(({ message }) => message.startsWith('cut'))).to.equal(false)
      sleeper.leave()
    })

    // What does not go through the rooms.
    if (adapter === 'classic') return

    it('stops before the first token', async () => {
      const { replyId, requestNumber } = await midReply(0)
      await asha.ask('message:stop', { messageId: replyId })
      expect(await asha.finished(replyId)).to.include({ status: 'stopped', text: '' })
      const request = await stack.provider.received(requestNumber)
      await request.closed
      expect(request.abortedAt).to.be.a('number')
    })

    it('stops after coming back', async () => {
      const { replyId } = await midReply(10)
      await asha.connect(stack.servers[1]?.url)
      await asha.ask('analysis:join', { analysisId })
      await asha.ask('message:stop', { messageId: replyId })
      expect(await asha.finished(replyId)).to.include({ status: 'stopped' })
    })

    it('goes on when everybody has left', async () => {
      const { gate, replyId } = await midReply(10)
      asha.leave()
      gate.open()
      await asha.connect()
      asha.heard = []
      await asha.ask('analysis:join', { analysisId })
      const row = await Message.query().findById(replyId).throwIfNotFound()
      if (row.status === 'streaming') await asha.finished(replyId)
      expect(await Message.query().findById(replyId)).to.include({ status: 'done' })
    })

    it('does not let a worker that was presumed dead finish, and has one charge', async () => {
      const { replyId } = await midReply(5)
      const slow = await Message.query().findById(replyId).throwIfNotFound()
      const taken = (await beginReply(replyId))?.reply
      expect(taken?.attempt).to.equal(2)
      const usage = { inputTokens: 1, outputTokens: 1, cost: 1, estimated: false }
      expect(await slow.finish({ status: 'done', text: 'late', model: null }, usage)).to.equal(false)
      expect(await taken?.finish({ status: 'done', text: 'in time', model: null }, usage)).to.equal(true)
      expect(await taken?.finish({ status: 'done', text: 'again', model: null }, usage)).to.equal(false)
      expect(await storedText(replyId)).to.equal('in time')
      const [paid, ...more] = await charges(replyId)
      expect([paid?.settledAt === null, more]).to.deep.equal([false, []])
      // The lost attempt's request may have cost as much as was reserved for it.
      expect(paid?.cost).to.be.within(1, 1.01)
    })

    it('keeps what was written when the provider breaks off, and says what to do', async () => {
      stack.provider.script([misbehave.cuts(20)])
      const { reply } = await asha.say(conversationId, 'Will this break?')
      const finished = await asha.finished(reply.id)
      expect(finished.status).to.equal('failed')
      expect(finished.text).to.equal(asha.assembled(reply.id)).and.not.equal('')
      expect(finished.problem?.code).to.equal('reader-failed')
      expect(await charges(reply.id)).to.have.length(1)
      const again = await asha.ask('message:regenerate', { messageId: reply.id })
      expect(again).to.include({ id: reply.id, status: 'queued', text: '' })
      const done = await asha.hears('reply:finished', ({ id, status }) => id === reply.id && status === 'done')
      expect(done.attempt).to.equal(2)
      expect(await charges(reply.id)).to.have.length(2)
    })

    it('can be edited: what came after is gone, the reply is written anew', async () => {
      const first = await asha.say(conversationId, 'First')
      await asha.finished(first.reply.id)
      const second = await asha.say(conversationId, 'Second')
      await asha.finished(second.reply.id)
      const reply = await asha.ask('message:edit', { messageId: first.question.id, text: 'First, better' })
      expect(reply).to.include({ id: first.reply.id, status: 'queued' })
      await asha.hears('conversation:changed')
      await asha.hears('reply:finished', ({ id, attempt }) => id === first.reply.id && attempt === 2)
      const { items } = await asha.ask('message:list', { conversationId })
      expect(items.map(({ text }) => text)[0]).to.equal('First, better')
      expect(items).to.have.length(2)
      const last = stack.provider.requests.at(-1)
      expect(JSON.stringify(last?.body)).to.include('First, better').and.not.include('Second')
    })

    it('is found in any script, case and form, and saved under its whole name', async () => {
      const { question } = await asha.say(conversationId, 'Über die Linien: Élan und Москва, and \u0958ानून')
      for (const query of ['Über', 'über', 'élan', 'E\u0301LAN', 'москва', 'ЛИНИ', 'linien', 'क\u093Cानून', 'कानून']) {
        const { items } = await asha.ask('conversation:search', { analysisId, query })
        const isThere = items.some(({ messageId, hits }) => messageId === question.id && hits.length === 1)
        expect(isThere, query).to.equal(query !== 'ЛИНИ')
      }
      await asha.ask('conversation:rename', { conversationId, title: 'क्षमा की रेखा 👩‍👧/1' })
      const byTitle = await asha.ask('conversation:search', { analysisId, query: 'रेखा 👩‍👧' })
      expect(byTitle.items.map(({ conversation }) => conversation.id)).to.include(conversationId)
      const file = await asha.fetch(`/api/v1/conversations/${conversationId}/export`)
      const name = file.headers.get('content-disposition')?.match(/filename\*=UTF-8''(.+)$/)?.[1] ?? ''
      expect(decodeURIComponent(name)).to.equal('क्षमा-की-रेखा-👩‍👧-1.md')
    })

    it('is rated, listed page by page, searched, exported, renamed and deleted', async () => {
      const ids: string[] = []
      for (const text of ['one mango', 'two mangoes', 'three']) {
        const { question, reply } = await asha.say(conversationId, text)
        await asha.finished(reply.id)
        ids.push(question.id, reply.id)
      }
      expect(await asha.ask('message:rate', { messageId: ids[1] ?? '', rating: 'up' })).to.include({ rating: 'up' })
      const newest = await asha.ask('message:list', { conversationId, limit: 4 })
      expect(newest.items.map(({ id }) => id)).to.deep.equal(ids.slice(2))
      const older = await asha.ask('message:list', { conversationId, limit: 4, before: newest.next ?? '' })
      expect(older.items.map(({ id }) => id)).to.deep.equal(ids.slice(0, 2))
      expect(older.next).to.equal(null)

      const found = await asha.ask('conversation:search', { analysisId, query: 'MANGO' })
      expect(found.items.map(({ messageId }) => messageId)).to.include.members([ids[0], ids[2]])
      expect((await asha.ask('conversation:search', { analysisId, query: '100%' })).items).to.deep.equal([])
      const file = await asha.fetch(`/api/v1/conversations/${conversationId}/export`)
      expect(await file.text()).to.include('two mangoes')
      expect(file.headers.get('content-type')).to.equal('text/markdown; charset=utf-8')
      expect(file.headers.get('content-disposition')).to.match(/^attachment; filename="?[^"]+\.md"?/)

      await asha.ask('conversation:rename', { conversationId, title: 'Mangoes' })
      for (let index = 0; index < 5; index += 1) await asha.ask('conversation:create', { analysisId })
      const page = await asha.ask('conversation:list', { analysisId })
      expect(page.items).to.have.length(5)
      const rest = await asha.ask('conversation:list', { analysisId, before: page.next ?? '' })
      expect(rest.items.map(({ title }) => title)).to.deep.equal(['Mangoes'])

      await asha.ask('conversation:delete', { conversationId })
      await asha.hears('conversation:deleted')
      const acts = await AuditEntry.page({ action: 'conversation-deleted' }, 9)
      expect(acts.map(({ subjectId }) => subjectId)).to.deep.equal([analysisId])
      expect(await AuditEntry.page({ action: 'conversation-exported' }, 9)).to.have.length.above(0)
      expect(await refusal(asha.ask('conversation:open', { conversationId }))).to.include({ code: 'missing' })
      expect((await asha.ask('usage:get', {})).today.outputTokens).to.be.greaterThan(0)
    })

    it('is saved whole as a file, however long it has become, on a line however slow', async () => {
      const { id } = await asha.ask('conversation:create', { analysisId, title: 'हाथ की बात' })
      const messages = Array.from({ length: 450 }, (_, position) => ({
        ...{ conversationId: id, position, attempt: 1, tries: 0, stopRequested: false, createdAt: now() },
        ...{ role: position % 2 === 0 ? 'user' : 'assistant', status: 'done', touchedAt: now() },
        text: `${position} ${'x'.repeat(8000)} end ${position}.`,
      }))
      for (let start = 0; start < messages.length; start += 50)
        for (const message of messages.slice(start, start + 50)) await Message.query().insert(message as never)
      const file = await asha.fetch(`/api/v1/conversations/${id}/export`)
      const markdown = await file.text()
      expect(markdown.length).to.be.above(3.6e6)
      expect([...markdown.matchAll(/ end (\d+)\./g)].map(([, position]) => Number(position))).to.deep.equal(
        messages.map(({ position }) => position),
      )
      expect(decodeURIComponent(file.headers.get('content-disposition') ?? '')).to.include('हाथ-की-बात.md')
      // A client that does not read is sent what the connection's buffers hold; the server holds no more than a page.
      const url = new URL(`/api/v1/conversations/${id}/export`, asha.url)
      const asked = get(url, { headers: { cookie: asha.cookie } })
      const [answer] = (await once(asked, 'response')) as [IncomingMessage]
      answer.pause()
      expect(await asha.ask('conversation:open', { conversationId: id })).to.have.property('messages')
      let length = 0
      for await (const piece of answer) length += (piece as Buffer).length
      expect(length).to.equal(Buffer.byteLength(markdown))
    })

    it("is nobody else's", async () => {
      const { reply } = await asha.say(conversationId, 'Private')
      await asha.finished(reply.id)
      const { visitor: other } = await stack.reader(1)
      for (const trespass of [
        () => other.ask('analysis:join', { analysisId }),
        () => other.ask('conversation:open', { conversationId }),
        () => other.ask('message:list', { conversationId }),
        () => other.say(conversationId, 'Hello?'),
        () => other.ask('message:stop', { messageId: reply.id }),
        () => other.ask('message:rate', { messageId: reply.id, rating: 'down' }),
        () => other.ask('analysis:delete', { analysisId }),
      ])
        expect(await refusal(trespass())).to.include({ code: 'missing' })
    })
  })

describe('a talk whose worker goes', () => {
  before(async () => {
    stack = await startStack()
  })
  beforeEach(begin)
  afterEach(() => {
    asha.leave()
    stack.provider.gate().open()
  })
  after(() => stack.stop())

  it('stops while it is queued, and nobody is asked', async () => {
    await stack.workers.at(-1)?.end()
    const asked = stack.provider.requests.length
    const { reply } = await asha.say(conversationId, 'Never mind')
    expect(await asha.ask('message:stop', { messageId: reply.id })).to.include({ status: 'stopped' })
    await asha.finished(reply.id)
    await stack.addWorker()
    const { reply: next } = await asha.say(conversationId, 'But this')
    await asha.finished(next.id)
    expect(stack.provider.requests).to.have.length(asked + 1)
  })

  it('starts over when its worker is killed: a new attempt, one text, one charge', async () => {
    const { gate, replyId } = await midReply(30)
    const { requests } = stack.provider
    await stack.workers.at(-1)?.end('SIGKILL')
    await stack.addWorker()
    await stack.provider.received(requests.length + 1)
    gate.open()
    const finished = await asha.finished(replyId)
    expect(finished).to.include({ status: 'done', attempt: 2 })
    expect(asha.assembled(replyId)).to.equal(finished.text)
    expect(await storedText(replyId)).to.equal(finished.text)
    expect(await charges(replyId)).to.have.length(1)
  })

  it('takes up what waited without a job, and what lost its worker with Redis', async () => {
    await stack.workers.at(-1)?.end()
    const { reply } = await asha.say(conversationId, 'Who takes this up?')
    const redis = new Redis(stack.redis.url)
    await redis.del(...(await redis.keys('{rekha}:chat:*')))
    redis.disconnect()
    await stack.addWorker()
    expect(await asha.finished(reply.id)).to.include({ status: 'done' })
  })
})
