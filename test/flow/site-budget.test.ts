import { expect } from 'chai'
import { Message } from '../../db/models/message.ts'
import { today, usedOn } from '../../db/money/day-total.ts'
import { refusal } from '../server/refusal.ts'
import { addSite, SiteVisitor } from '../stack/site-visitor.ts'
import { type Stack, startStack } from '../stack/stack.ts'

describe('a site’s budget', () => {
  let stack: Stack
  before(async () => {
    // A reply reserves two dollars, a reading eight cents, of which it costs less than one.
    const prices = { 'gpt-4.1': { input: 0, output: 10 }, 'gpt-4.1-mini': { input: 0, output: 1000 } }
    stack = await startStack({ settings: { OPENAI_PRICES: JSON.stringify(prices) } })
  })
  after(() => stack.stop())
  beforeEach(() => stack.provider.script([]))

  /** A user signed in on a site's page, with a finished reading and a conversation. */
  async function reader(site: Awaited<ReturnType<typeof addSite>>) {
    const visitor = new SiteVisitor(stack.servers[0]!.url, site)
    await visitor.arrive()
    await visitor.enter('/api/v1/auth/register', {
      email: `${Math.random().toString(36).slice(2)}@example.org`,
      password: 'correct horse battery',
    })
    const analysis = await visitor.upload()
    await visitor.connect()
    await visitor.completed(analysis.id)
    const { id } = await visitor.ask('conversation:create', { analysisId: analysis.id })
    return { visitor, conversationId: id, analysisId: analysis.id }
  }

  it('is spent by all its visitors together, and refuses before the model is called', async () => {
    const site = await addSite({ budget: 2.02 })
    const [one, other] = [await reader(site), await reader(site)]
    stack.provider.script([{ text: Array.from({ length: 30 }, () => 'word ') }])
    const { reply } = await one.visitor.say(one.conversationId, 'And what of my heart?')
    expect((await one.visitor.finished(reply.id)).usage?.cost).to.be.closeTo(0.03, 1e-9)
    const asked = stack.provider.requests.length
    expect(await refusal(other.visitor.say(other.conversationId, 'And mine?'))).to.include({ code: 'over-budget' })
    expect(stack.provider.requests).to.have.length(asked)
    // Other sites and our own pages are unaffected.
    const elsewhere = new SiteVisitor(stack.servers[0]!.url, await addSite({ budget: 1 }))
    await elsewhere.arrive()
    expect((await elsewhere.upload()).status).to.equal('queued')
  })

  it('ends a reply that would pass it, in the middle, and keeps what was written and what it cost', async function () {
    this.timeout(60_000)
    // The model ignores its token limit.
    const site = await addSite({ budget: 2.1 })
    const { visitor, conversationId } = await reader(site)
    stack.provider.script([{ tokens: 4000, msPerToken: 5 }])
    const { reply } = await visitor.say(conversationId, 'Tell me everything.')
    const ended = await visitor.finished(reply.id)
    expect(ended.status).to.equal('failed')
    expect(ended.problem?.code).to.equal('over-budget')
    expect(ended.text.length).to.be.greaterThan(100)
    const row = await Message.query().findById(reply.id).throwIfNotFound()
    expect(row.text).to.equal(ended.text)
    expect(visitor.assembled(reply.id)).to.equal(ended.text)
    // It takes a second of writing to notice, not all four dollars.
    const { cost } = await usedOn(today(), `site:${site.id}`)
    expect(cost).to.be.within(2, 2.4)
    expect(await refusal(visitor.say(conversationId, 'And now?'))).to.include({ code: 'over-budget' })
  })

  it('is not passed by many who ask at once', async () => {
    const site = await addSite({ budget: null })
    const readers = await Promise.all(Array.from({ length: 4 }, () => reader(site)))
    await site.edit({ budget: 4.05 })
    stack.provider.script([{ hang: 'headers' }, { hang: 'headers' }])
    const answers = await Promise.all(
      readers.map(({ visitor, conversationId }) =>
        visitor.say(conversationId, 'At once?').then(
          () => 'asked',
          (refused: Error) => refused.message.split(':')[0],
        ),
      ),
    )
    // Each reserves two dollars.
    expect(answers.filter((answer) => answer === 'asked')).to.have.length(2)
    expect(answers.filter((answer) => answer === 'over-budget')).to.have.length(2)
  })
})
