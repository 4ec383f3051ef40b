import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import { Redis } from 'ioredis'
import { Analysis } from '../../db/models/analysis.ts'
import { Message } from '../../db/models/message.ts'
import { Charge } from '../../db/money/charge.ts'
import { everybody, today, usedOn } from '../../db/money/day-total.ts'
import { createLog } from '../../platform/log.ts'
import type { Dependencies } from '../../worker/processor.ts'
import { readPalm } from '../../worker/read-palm.ts'
import { writeReply } from '../../worker/write-reply.ts'
import { misbehave } from '../double/behaviour.ts'
import { Gate } from '../double/gate.ts'
import { drawnMarks, palmAlone } from '../reader/almanac/measure/drawn-hand.ts'
import { refusal } from '../server/refusal.ts'
import { noBudget } from '../stack/no-budget.ts'
import { type Stack, startStack } from '../stack/stack.ts'
import { until } from '../stack/until.ts'
import { type Refused, Visitor } from '../stack/visitor.ts'

const prices = {
  'gpt-4.1': { input: 2, output: 8 },
  'gpt-4.1-mini': { input: 0.4, output: 1.6 },
  unpriced: { input: 2.5, output: 10 },
}

/** What an attempt that should be refused at some point came to. */
const outcome = (asking: Promise<unknown>) =>
  asking.then(
    () => 'accepted',
    (error: Refused) => error.problem.code,
  )

describe('what the provider counts', function () {
  this.timeout(120_000)
  let stack: Stack
  before(async () => {
    const budgets = { BUDGET_USER: '0.4', BUDGET_GUEST: '0.2', BUDGET_ADDRESS: '0.2', BUDGET_TOTAL: '20' }
    const settings = { ...budgets, OPENAI_CHAT_MODEL: 'unpriced', TRUST_PROXY: '1', UPLOADS_PER_HOUR: '5' }
    stack = await startStack({ servers: 2, workers: 2, settings })
  })
  after(() => stack.stop())
  beforeEach(() => stack.provider.script([]))

  /** US dollars by the provider's own count, from a request on. */
  const counted = (from = 0) =>
    stack.provider.requests.slice(from).reduce((sum, { body, inputTokens, outputTokens }) => {
      const { input, output } = prices[body.model as keyof typeof prices]
      return sum + (inputTokens * input + outputTokens * output) / 1e6
    }, 0)
  const charged = async () => (await Charge.query()).reduce((sum, { cost }) => sum + cost, 0)
  const settled = () =>
    until(async () => (await Charge.query().whereNull('settledAt').resultSize()) === 0, 'all charges settled')
  async function expectFair() {
    await settled()
    expect(await charged(), 'charged').to.be.within(counted() * 0.98, counted() * 1.1)
    expect((await usedOn(today(), everybody)).cost, 'the total of the day').to.be.closeTo(await charged(), 1e-9)
    const held = await Charge.knex()('day_totals').where('payer', 'like', 'held:%')
    for (const { cost } of held) expect(Number(cost), 'held by an address').to.be.closeTo(0, 1e-9)
  }
  const guestAt = async (address: string) => {
    const guest = await stack.visitor(0, { 'x-forwarded-for': address })
    await guest.connect()
    return guest
  }

  it('is charged for readings and replies that end, are stopped, and are deleted in the middle', async () => {
    const { visitor, conversationId, analysisId } = await stack.reader()
    const first = await visitor.say(conversationId, 'What of my work?')
    await visitor.finished(first.reply.id)
    stack.provider.script(() => ({ tokens: 2000, msPerToken: 5 }))
    const second = await visitor.say(conversationId, 'Tell me everything.')
    await until(async () => visitor.assembled(second.reply.id).length > 200, 'enough of the reply')
    await visitor.ask('message:stop', { messageId: second.reply.id })
    await visitor.finished(second.reply.id)
    await expectFair()
    const third = await visitor.say(conversationId, 'Once more.')
    await until(async () => visitor.assembled(third.reply.id).length > 200, 'enough of the reply')
    await visitor.ask('analysis:delete', { analysisId })
    await expectFair()
    const before = stack.provider.requests.length
    const { id } = await visitor.upload()
    await until(async () => (stack.provider.requests[before]?.outputTokens ?? 0) > 40, 'enough of the reading')
    await visitor.ask('analysis:delete', { analysisId: id })
    await expectFair()
  })

  it('is no more than a few seconds of what is deleted without a word to its worker', async () => {
    const { visitor, conversationId } = await stack.reader()
    stack.provider.script(() => ({ tokens: 1500, msPerToken: 20, answer: { summary: 'word '.repeat(2000) } }))
    const from = stack.provider.requests.length
    const { reply } = await visitor.say(conversationId, 'Tell me everything.')
    await stack.provider.received(from + 1)
    const { id } = await visitor.upload()
    await stack.provider.received(from + 2)
    await Message.query().deleteById(reply.id)
    await Analysis.query().deleteById(id)
    await Promise.all(stack.provider.requests.slice(from).map(({ closed }) => closed))
    for (const { abortedAt } of stack.provider.requests.slice(from)) expect(abortedAt).not.to.equal(null)
    await expectFair()
  })

  it('is charged for a reply that is stopped just before its end', async () => {
    const { visitor, conversationId } = await stack.reader()
    const gate = new Gate()
    stack.provider.script([{ tokens: 300, gate }])
    const { reply } = await visitor.say(conversationId, 'Tell me everything.')
    await gate.release(299)
    await until(async () => visitor.assembled(reply.id).length > 900, 'nearly all of the reply')
    await visitor.ask('message:stop', { messageId: reply.id })
    await visitor.finished(reply.id)
    await expectFair()
  })

  it('is charged for a model without a price at the dearest one known', async () => {
    const warned = await stack.servers[0]!.logged(
      'OPENAI_PRICES has no price for a model: it is reckoned at the dearest known one',
    )
    expect(warned['models']).to.deep.equal(['unpriced'])
  })

  it('is within the address’ budget, however many new guests it brings, and leaves others theirs', async () => {
    stack.provider.script(() => ({ answer: { summary: 'word '.repeat(3200) } }))
    const from = stack.provider.requests.length
    const outcomes: string[] = []
    for (let time = 0; time < 8; time += 1) {
      const guest = await guestAt(`2001:db8:0:1::${time + 1}`)
      const uploading = guest.upload()
      outcomes.push(await outcome(uploading))
      if (outcomes.at(-1) === 'accepted') await guest.completed((await uploading).id)
      guest.leave()
    }
    // A reading costs three and a half cents, of which seven and a half are reserved.
    expect(outcomes).to.deep.equal([...Array(4).fill('accepted'), ...Array(4).fill('over-budget')])
    expect(counted(from)).to.be.at.most(0.2)
    const elsewhere = await guestAt('2001:db8:0:2::1')
    await elsewhere.completed((await elsewhere.upload()).id)
    await expectFair()
  })

  it('is within a user’s budget, however often the account is deleted and made again', async () => {
    stack.provider.script(() => ({ tokens: 1900 }))
    const from = stack.provider.requests.length
    const email = `${Math.random().toString(36).slice(2)}@example.org`
    const lefts: number[] = []
    let refused = 0
    for (let time = 0; time < 3; time += 1) {
      const visitor = await stack.visitor()
      await visitor.register(email)
      await visitor.connect()
      lefts.push((await visitor.ask('usage:get', {})).left ?? 0)
      const analysis = await visitor.upload().catch(() => null)
      if (analysis) {
        await visitor.completed(analysis.id)
        const { id: conversationId } = await visitor.ask('conversation:create', { analysisId: analysis.id })
        for (let asked = 0; asked < 9; asked += 1) {
          const saying = visitor.say(conversationId, `Question ${asked}`)
          if ((await outcome(saying)) === 'accepted') await visitor.finished((await saying).reply.id)
          else refused += 1
        }
      } else refused += 1
      await visitor.call('DELETE', '/api/v1/auth/account', { password: 'correct horse battery' })
      visitor.leave()
    }
    expect(lefts[0]).to.equal(0.4)
    expect(lefts).to.deep.equal([...lefts].sort((one, other) => other - one))
    expect(refused).to.be.greaterThan(3)
    expect(counted(from)).to.be.at.most(0.4)
    await expectFair()
  })

  it('is no more than an hour’s uploads for a photo that is tried again and marked without end', async () => {
    stack.provider.script(() => misbehave.seesNoPalm())
    const from = stack.provider.requests.length
    const visitor = await stack.visitor()
    await visitor.register()
    await visitor.connect()
    const { id: analysisId } = await visitor.upload()
    await visitor.ask('analysis:join', { analysisId })
    const marks = { analysisId, hand: 'left' as const, ...drawnMarks(palmAlone) }
    const outcomes: string[] = []
    for (let time = 0; time < 12; time += 1) {
      await visitor.hears('analysis:failed', ({ id }) => id === analysisId)
      visitor.heard = []
      const again = time % 2 ? visitor.ask('analysis:retry', { analysisId }) : visitor.ask('analysis:frame', marks)
      outcomes.push(await outcome(again))
      if (outcomes.at(-1) !== 'accepted') break
    }
    expect(outcomes).to.deep.equal([...Array(4).fill('accepted'), 'too-many'])
    expect(stack.provider.requests.length - from).to.be.at.most(5)
    await expectFair()
  })

  it('is within the last cents of a budget, however many questions are asked at once', async () => {
    const { visitor, conversationId } = await stack.reader()
    const tabs = await Promise.all(
      stack.servers.map(async ({ url }) => {
        const tab = new Visitor(url)
        tab.cookie = visitor.cookie
        await tab.connect()
        return tab
      }),
    )
    const from = stack.provider.requests.length
    stack.provider.script(() => ({ tokens: 1900 }))
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, (_, at) => outcome(tabs[at % 2]!.say(conversationId, `Question ${at}`))),
    )
    // Three and a half cents are reserved for each, which costs more than two.
    expect(outcomes.filter((one) => one === 'accepted').length).to.be.within(5, 17)
    // Refused while it is only reserved, or spent; a database with much to do may ask some to come again.
    expect(outcomes.some((one) => one === 'over-budget' || one === 'too-many')).to.equal(true)
    const known = ['accepted', 'over-budget', 'too-many', 'busy']
    expect(outcomes.filter((one) => !known.includes(one))).to.deep.equal([])
    await expectFair()
    expect(counted(from)).to.be.at.most(0.4)
    for (const tab of tabs) tab.leave()
  })

  it('is charged for what a worker used that was killed', async () => {
    const { visitor, conversationId } = await stack.reader()
    stack.provider.script([{ tokens: 1000, msPerToken: 10 }])
    const { reply } = await visitor.say(conversationId, 'What of my work?')
    await until(async () => visitor.assembled(reply.id).length > 100, 'enough of the reply')
    const writing = stack.provider.requests.at(-1)!
    await stack.writers.get(writing.headers.authorization)!.end('SIGKILL')
    await visitor.finished(reply.id)
    await expectFair()
    const row = await Message.query().findById(reply.id).throwIfNotFound()
    const [charge] = await Charge.query().where({ subjectId: reply.id })
    expect(row.cost).to.equal(charge?.cost)
  })
})

describe('what is reserved', function () {
  this.timeout(120_000)
  let stack: Stack
  before(async () => {
    const settings = { BUDGET_TOTAL: '0.5', BUDGET_SHARE_AT_ONCE: '0.4', TRUST_PROXY: '1' }
    stack = await startStack({ servers: 2, workers: 0, settings })
  })
  after(() => stack.stop())
  const reserved = async () => (await Charge.query()).reduce((sum, { cost }) => sum + cost, 0)
  const guestAt = (address: number, server = 0) => stack.visitor(server, { 'x-forwarded-for': `203.0.113.${address}` })

  it('is nothing where people upload and delete at once, and the budget is there for the next person', async () => {
    for (let time = 0; time < 12; time += 1) {
      const guest = await guestAt(1)
      await guest.connect()
      const { id } = await guest.upload()
      await guest.ask('analysis:delete', { analysisId: id })
      guest.leave()
    }
    expect(await reserved()).to.equal(0)
    expect((await usedOn(today(), everybody)).cost).to.be.closeTo(0, 1e-9)
  })

  it('is nothing where somebody asks and deletes the conversation, or vanishes in the middle of it', async () => {
    const user = await guestAt(1)
    const { id: userId } = await user.register()
    await user.connect()
    const analysis = await user.upload()
    await Analysis.query().patch({ status: 'completed', summary: 'A palm.' }).where({ id: analysis.id })
    const used = async () => (await usedOn(today(), `user:${userId}`)).cost
    const before = await used()
    const { id: conversationId } = await user.ask('conversation:create', { analysisId: analysis.id })
    await user.say(conversationId, 'What of my work?')
    expect(await used()).to.be.greaterThan(before)
    await user.ask('conversation:delete', { conversationId })
    expect(await used()).to.be.closeTo(before, 1e-9)

    // As if the server had been killed before it released anything.
    await Analysis.query().deleteById(analysis.id)
    await Charge.settleLost(0)
    expect(await used()).to.be.closeTo(0, 1e-9)
    user.leave()
  })

  it('is nothing where a reading or a reply is deleted in the moment it is queued', async () => {
    const queued = async (kind: 'reading' | 'reply') => {
      const subject = { subjectId: randomUUID(), kind }
      const owner = { userId: null, guestId: randomUUID(), addressHash: 'an address' }
      await Charge.transaction((trx) => Charge.reserve(owner, subject, { budget: noBudget, cost: 0.1 }, trx))
      return subject.subjectId
    }
    const log = createLog('worker', 'error')
    const correlationId = randomUUID()
    await readPalm.run({ analysisId: await queued('reading'), correlationId }, { log } as Dependencies)
    await writeReply.run({ messageId: await queued('reply'), correlationId }, { log } as Dependencies)
    expect(await reserved()).to.equal(0)
  })

  it('is a share of the budget for one address, and never more than fits, however many upload at once', async () => {
    const upload = async (guest: Visitor) => {
      const refused = await guest.upload().then(
        () => null,
        ({ problem }: Refused) => problem,
      )
      return refused?.reason ?? 'queued'
    }
    // 7.5 cents are reserved for a reading of one photo; an address may hold 20, and all guests 40 of the 50.
    const together = await Promise.all(Array.from({ length: 8 }, (_, at) => guestAt(1, at % 2)))
    const answers = await Promise.all(together.map(upload))
    expect(answers.filter((answer) => answer === 'queued')).to.have.length(2)
    expect(answers.filter((answer) => answer === 'address-busy')).to.have.length(6)

    const apart = await Promise.all(Array.from({ length: 8 }, (_, at) => guestAt(at + 2, at % 2)))
    const others = await Promise.all(apart.map(upload))
    expect(others.filter((answer) => answer === 'queued')).to.have.length(3)
    expect(others.filter((answer) => answer === 'guest-budget-used-up')).to.have.length(5)
    expect(await reserved()).to.be.at.most(0.4)
    const told = () => stack.servers.flatMap(({ lines }) => lines.filter(({ percent }) => percent === 50))
    await until(() => told().length > 0, 'a warning that half of the budget is used')

    const user = await guestAt(20)
    await user.register()
    expect((await user.upload()).status).to.equal('queued')
    expect(await refusal(user.upload())).to.include({ code: 'over-budget' })
  })

  it('by guests who never came to our page is that of one person of their address', async () => {
    const { url } = await stack.addServer({ BUDGET_TOTAL: 'none', UPLOADS_PER_HOUR: '3', BUDGET_NEW_USERS: '0.2' })
    const outcomes: string[] = []
    for (let time = 0; time < 5; time += 1) {
      const guest = new Visitor(url)
      guest.headers = { 'x-forwarded-for': '203.0.113.30' }
      await guest.arrive()
      outcomes.push(
        await guest.upload().then(
          () => 'queued',
          ({ problem }: Refused) => problem.code,
        ),
      )
    }
    expect(outcomes).to.deep.equal(['queued', 'queued', 'queued', 'too-many', 'too-many'])
    const person = new Visitor(url)
    person.headers = { 'x-forwarded-for': '203.0.113.30' }
    await person.arrive()
    await person.connect()
    expect((await person.upload()).status).to.equal('queued')
    person.leave()
  })

  it('is not what sessions take for long that were begun and never used', async () => {
    const redis = new Redis(stack.redis.url)
    const known = new Set(await redis.keys('session:*'))
    /** Seconds until the sessions begun meanwhile are forgotten. */
    const left = async () => {
      const begun = (await redis.keys('session:*')).filter((key) => !known.has(key))
      return Promise.all(begun.map((key) => redis.ttl(key)))
    }
    const guest = await guestAt(50)
    expect(await left())
      .to.have.length(1)
      .and.satisfy(([seconds]: number[]) => Number(seconds) <= 1800)
    await guest.connect()
    expect((await left())[0]).to.be.greaterThan(86_400)
    guest.leave()
    redis.disconnect()
  })

  it('by new accounts is limited for their address, however many they are', async () => {
    const { url } = stack.servers.at(-1)!
    const outcomes: string[] = []
    for (let time = 0; time < 4; time += 1) {
      const visitor = new Visitor(url)
      visitor.headers = { 'x-forwarded-for': '203.0.113.40' }
      await visitor.arrive()
      await visitor.register()
      outcomes.push(
        await visitor.upload().then(
          () => 'queued',
          ({ problem }: Refused) => String(problem.reason),
        ),
      )
    }
    expect(outcomes).to.deep.equal(['queued', 'queued', 'address-budget-used-up', 'address-budget-used-up'])
  })

  it('by a new account only when a model is called is limited for its address, too', async () => {
    const visitor = await guestAt(50)
    const { id: userId } = await visitor.register()
    const budget = { ...noBudget, newcomersAtAddress: 0.1 }
    const subject = { subjectId: randomUUID(), kind: 'reply' } as const
    const owner = { userId, guestId: null, addressHash: 'an address' }
    await Charge.transaction((trx) => Charge.reserve(owner, subject, { budget, cost: 0 }, trx))
    expect(await outcome(Charge.setAside(subject.subjectId, 1, 0.2, budget))).to.equal('over-budget')
    expect((await Charge.setAside(subject.subjectId, 1, 0.05, budget))?.reserved).to.equal(0.05)
  })
})
