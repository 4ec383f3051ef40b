import { expect } from 'chai'
import { Message } from '../../db/models/message.ts'
import { Charge } from '../../db/money/charge.ts'
import { refusal } from '../server/refusal.ts'
import { addSite, SiteVisitor } from '../stack/site-visitor.ts'
import { type Stack, startStack } from '../stack/stack.ts'
import type { Visitor } from '../stack/visitor.ts'

const helpline = /14416/

describe('somebody in distress', function () {
  this.timeout(60_000)
  let stack: Stack
  before(async () => {
    // At these prices the double's reading costs about six cents.
    const prices = { 'gpt-4.1': { input: 20, output: 80 } }
    stack = await startStack({ settings: { MESSAGES_PER_MINUTE: '2', OPENAI_PRICES: JSON.stringify(prices) } })
  })
  after(() => stack.stop())

  const charges = () => Charge.query().where({ kind: 'reply' }).resultSize()

  async function isHelped(visitor: Visitor, conversationId: string, text: string): Promise<void> {
    const before = { asked: stack.provider.requests.length, charges: await charges() }
    const { reply } = await visitor.say(conversationId, text)
    expect(reply).to.include({ role: 'assistant', status: 'done' })
    expect(reply.text).to.match(helpline)
    expect((await visitor.finished(reply.id)).text).to.equal(reply.text)
    expect({ asked: stack.provider.requests.length, charges: await charges() }).to.deep.equal(before)
  }

  it('is helped however often they have asked, and it counts for nothing', async () => {
    const { visitor, conversationId } = await stack.reader()
    for (let time = 0; time < 3; time += 1) await isHelped(visitor, conversationId, 'I want to kill myself')
    // A follow-up is within the limit, and answered by a worker.
    const { reply } = await visitor.say(conversationId, 'I do not know')
    await visitor.finished(reply.id)
    const last = await visitor.say(conversationId, 'What of my heart line?')
    await visitor.finished(last.reply.id)
    expect(await refusal(visitor.say(conversationId, 'What of my work?'))).to.include({ code: 'too-many' })
    await isHelped(visitor, conversationId, 'मैं मरना चाहता हूँ')
    await isHelped(visitor, conversationId, 'It is all too much')
    expect(await refusal(visitor.say(conversationId, 'What of my career?'))).to.include({ code: 'too-many' })
    visitor.leave()
  })

  it('is helped when they say it in two messages, or change a question to it', async () => {
    const { visitor, conversationId } = await stack.reader()
    const { question, reply } = await visitor.say(conversationId, 'What of my work?')
    await visitor.finished(reply.id)
    const half = await visitor.say(conversationId, 'I just want to')
    await visitor.finished(half.reply.id)
    expect(await refusal(visitor.say(conversationId, 'and my heart?'))).to.include({ code: 'too-many' })
    await isHelped(visitor, conversationId, 'die')
    const edited = await visitor.ask('message:edit', { messageId: question.id, text: 'I want to end my life' })
    expect(edited.status).to.equal('done')
    expect(edited.text).to.match(helpline)
    expect(await Message.query().where({ conversationId }).resultSize()).to.equal(2)
    visitor.leave()
  })

  it('is helped when their own budget, or the whole service’s, is used up', async () => {
    const { visitor, analysisId } = await stack.reader()
    for (const settings of [{ BUDGET_USER: '0.01' }, { BUDGET_TOTAL: '0.01' }]) {
      const { url } = await stack.addServer(settings)
      await visitor.connect(url)
      await visitor.ask('analysis:join', { analysisId })
      // A new conversation: in the old one any follow-up to distress would get help, even without a budget.
      const { id } = await visitor.ask('conversation:create', { analysisId })
      expect(await refusal(visitor.say(id, 'One more?'))).to.include({ code: 'over-budget' })
      await isHelped(visitor, id, 'main marna chahta hu')
      visitor.leave()
    }
  })

  it('is helped on a page of a site whose budget is used up', async () => {
    const site = await addSite({ budget: 1 })
    const visitor = new SiteVisitor(stack.servers[0]!.url, site)
    await visitor.arrive()
    await visitor.enter('/api/v1/auth/register', {
      email: `asha@${site.id}.example`,
      password: 'correct horse battery',
    })
    const { id } = await visitor.upload()
    await visitor.connect()
    await visitor.completed(id)
    const conversation = await visitor.ask('conversation:create', { analysisId: id })
    await site.$query().patch({ budget: 0.01 })
    expect(await refusal(visitor.say(conversation.id, 'One more?'))).to.include({ code: 'over-budget' })
    await isHelped(visitor, conversation.id, 'I want to end it all')
    visitor.leave()
  })
})
