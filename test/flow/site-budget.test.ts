import { expect } from 'chai'
import { Message } from '../../db/models/message.ts'
import { startOfDay } from '../../db/money/budget.ts'
import { Spending } from '../../db/money/spending.ts'
import { refusal } from '../server/refusal.ts'
import { addSite, SiteVisitor } from '../stack/site-visitor.ts'
import { type Stack, startStack } from '../stack/stack.ts'

describe('a site’s budget', () => {
  let stack: Stack
  before(async () => {
    const prices = { 'gpt-4.1': { input: 0, output: 0 }, 'gpt-4.1-mini': { input: 0, output: 1000 } }
    stack = await startStack({ settings: { OPENAI_PRICES: JSON.stringify(prices) } })
  })
  after(() => stack.stop())
  beforeEach(() => stack.provider.script([]))

  /** Somebody signed in on a site's page, their reading done, a conversation begun. */
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
    const site = await addSite({ budget: 0.052 })
    const one = await reader(site)
    const photos = new SiteVisitor(stack.servers[0]!.url, site)
    await photos.arrive()
    stack.provider.script([{ text: ['Ten ', 'tokens ', 'cost ', 'a ', 'cent.'] }])
    const { reply } = await one.visitor.say(one.conversationId, 'And what of my heart?')
    expect((await one.visitor.finished(reply.id)).usage?.cost).to.be.greaterThan(0.004)
    const asked = stack.provider.requests.length
    // Five cents are set aside for a reading: more than is left.
    expect(await refusal(photos.upload())).to.deep.equal({ code: 'over-budget', status: 429 })
    expect(stack.provider.requests).to.have.length(asked)
    // Another site, and our own pages, go on.
    const other = new SiteVisitor(stack.servers[0]!.url, await addSite({ budget: 1 }))
    await other.arrive()
    expect((await other.upload()).status).to.equal('queued')
  })

  it('ends a reply that would pass it, in the middle, and keeps what was written and what it cost', async () => {
    const site = await addSite({ budget: 0.1 })
    const { visitor, conversationId } = await reader(site)
    stack.provider.script([{ tokens: 2000, msPerToken: 5 }])
    const { reply } = await visitor.say(conversationId, 'Tell me everything.')
    const ended = await visitor.finished(reply.id)
    expect(ended.status).to.equal('failed')
    expect(ended.problem?.code).to.equal('over-budget')
    expect(ended.text.length).to.be.greaterThan(100)
    const row = await Message.query().findById(reply.id).throwIfNotFound()
    expect(row.text).to.equal(ended.text)
    expect(visitor.assembled(reply.id)).to.equal(ended.text)
    // A second or two of writing passes until it is noticed, not all of the two dollars.
    const { cost } = await Spending.since(startOfDay(), { siteId: site.id })
    expect(cost).to.be.within(0.1, 1)
    expect(await refusal(visitor.say(conversationId, 'And now?'))).to.include({ code: 'over-budget' })
  })

  it('is not passed by many who ask at once', async () => {
    const site = await addSite({ budget: null })
    const readers = await Promise.all(Array.from({ length: 4 }, () => reader(site)))
    await site.edit({ budget: 0.025 })
    stack.provider.script([{ hang: 'headers' }, { hang: 'headers' }])
    const answers = await Promise.all(
      readers.map(({ visitor, conversationId }) =>
        visitor.say(conversationId, 'At once?').then(
          () => 'asked',
          (refused: Error) => refused.message.split(':')[0],
        ),
      ),
    )
    // A cent is set aside for each.
    expect(answers.filter((answer) => answer === 'asked')).to.have.length(2)
    expect(answers.filter((answer) => answer === 'over-budget')).to.have.length(2)
  })
})
