import { expect } from 'chai'
import { Conversation } from '../../db/models/conversation.ts'
import { Message } from '../../db/models/message.ts'
import { Charge } from '../../db/money/charge.ts'
import { type Stack, startStack } from '../stack/stack.ts'
import type { Visitor } from '../stack/visitor.ts'

/** Concurrent questions, spread over several sockets because one may not send more at once than a page does. */
const rush = 300
const sockets = 4

describe('a rush of three hundred questions, with ten connections to the database', () => {
  let stack: Stack
  before(async () => {
    stack = await startStack({ settings: { CHAT_CONCURRENCY: '1000', DATABASE_POOL: '10' } })
  })
  after(() => stack.stop())

  it('waits, and each is answered, once', async () => {
    const { visitor: asha, analysisId } = await stack.reader()
    const pages: Visitor[] = []
    for (let page = 0; page < sockets; page += 1) {
      const visitor = await stack.visitor()
      visitor.cookie = asha.cookie
      await visitor.connect()
      await visitor.ask('analysis:join', { analysisId })
      pages.push(visitor)
    }
    const conversations = []
    for (let number = 0; number < rush; number += 1)
      conversations.push(await Conversation.begin(analysisId, `${number}`, ''))
    const asked = stack.provider.requests.length
    stack.provider.script(() => ({ tokens: 5 }))

    const sent = await Promise.allSettled(
      conversations.map(({ id }, number) => pages[number % sockets]!.say(id, 'What of my work?')),
    )
    const refused = sent.flatMap(({ status, ...rest }) =>
      status === 'rejected' ? [String(Object.values(rest)[0])] : [],
    )
    expect(refused).to.deep.equal([])
    await Promise.all(
      sent.map(async (answer, number) => {
        if (answer.status === 'rejected') return
        const { status, attempt } = await pages[number % sockets]!.finished(answer.value.reply.id)
        expect({ status, attempt }).to.deep.equal({ status: 'done', attempt: 1 })
      }),
    )
    expect(await Message.query().where({ role: 'assistant' }).resultSize()).to.equal(rush)
    expect(await Charge.query().where({ kind: 'reply' }).resultSize()).to.equal(rush)
    expect(stack.provider.requests.length - asked).to.equal(rush)
    expect(stack.errors()).to.deep.equal([])
    for (const page of [asha, ...pages]) page.leave()
  }).timeout(120_000)
})
