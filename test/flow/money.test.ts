import { expect } from 'chai'
import { Message } from '../../db/models/message.ts'
import { Charge } from '../../db/money/charge.ts'
import { refusal } from '../server/refusal.ts'
import { type Stack, startStack } from '../stack/stack.ts'
import { until } from '../stack/until.ts'

const prices = {
  'gpt-4.1': { input: 2, output: 8 },
  'gpt-4.1-mini': { input: 0.4, output: 1.6 },
  unpriced: { input: 2.5, output: 10 },
}

describe('what the provider counts', function () {
  this.timeout(120_000)
  let stack: Stack
  const start = async (settings: Record<string, string> = {}, more = {}) => {
    stack = await startStack({ settings, ...more })
  }
  afterEach(() => stack.stop())

  /** US dollars by the provider's own count. */
  const counted = () =>
    stack.provider.requests.reduce((sum, { body, inputTokens, outputTokens }) => {
      const { input, output } = prices[body.model as keyof typeof prices]
      return sum + (inputTokens * input + outputTokens * output) / 1e6
    }, 0)
  const charged = async () => (await Charge.query()).reduce((sum, { cost }) => sum + cost, 0)
  const total = async () => Number((await Charge.knex()('day_totals').where({ payer: 'all' }).first())?.cost ?? 0)
  const settled = () =>
    until(async () => (await Charge.query().whereNull('settledAt').resultSize()) === 0, 'all charges settled')
  async function expectFair() {
    await settled()
    expect(await charged(), 'charged').to.be.within(counted() * 0.98, counted() * 1.1)
    expect(await total(), 'the total of the day').to.be.closeTo(await charged(), 1e-9)
  }

  it('is charged for readings and replies that end, are stopped, and are deleted in the middle', async () => {
    await start()
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
    const { id } = await visitor.upload()
    await until(
      async () => (stack.provider.requests.at(-1)?.outputTokens ?? 0) > 40 && counted() > 0,
      'enough of the reading',
    )
    await visitor.ask('analysis:delete', { analysisId: id })
    await expectFair()
  })

  it('is charged for a model without a price at the dearest one known', async () => {
    await start({ OPENAI_CHAT_MODEL: 'unpriced' })
    const { visitor, conversationId } = await stack.reader()
    const { reply } = await visitor.say(conversationId, 'What of my work?')
    await visitor.finished(reply.id)
    await expectFair()
    const warned = await stack.servers[0]!.logged(
      'OPENAI_PRICES has no price for a model: it is reckoned at the dearest known one',
    )
    expect(warned['models']).to.deep.equal(['unpriced'])
  })

  it('is charged for what a worker used that was killed', async () => {
    await start({}, { workers: 2 })
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

  it('is nothing where people upload and delete at once, and the budget is there for the next person', async () => {
    // Room for two readings at a time.
    await start({ BUDGET_TOTAL: '0.2' }, { workers: 0 })
    for (let time = 0; time < 12; time += 1) {
      const guest = await stack.visitor()
      await guest.connect()
      const { id } = await guest.upload()
      await guest.ask('analysis:delete', { analysisId: id })
      guest.leave()
    }
    expect(await charged()).to.equal(0)
    expect(await total()).to.be.closeTo(0, 1e-9)
    const next = await stack.visitor()
    expect((await next.upload()).status).to.equal('queued')
  })

  it('is never more than fits, however many upload at once', async () => {
    await start({ BUDGET_TOTAL: '0.5', BUDGET_SHARE_AT_ONCE: '1' }, { servers: 2, workers: 0 })
    const guests = await Promise.all(Array.from({ length: 16 }, (_, at) => stack.visitor(at % 2)))
    const answers = await Promise.all(
      guests.map((guest) =>
        guest.upload().then(
          () => 'queued',
          (error: Error) => error.message.split(':')[0],
        ),
      ),
    )
    const told = () => stack.servers.flatMap(({ lines }) => lines.filter(({ percent }) => percent === 50))
    await until(() => told().length > 0, 'a warning that half of the budget is used')
    // 7.5 cents are reserved for a reading of one photo; a fifth of the total is kept for users.
    expect(answers.filter((answer) => answer === 'queued')).to.have.length(5)
    expect(await charged()).to.be.at.most(0.4)
    expect(await refusal((await stack.visitor()).upload())).to.include({ code: 'over-budget' })
    const user = await stack.visitor()
    await user.register()
    expect((await user.upload()).status).to.equal('queued')
  })
})
