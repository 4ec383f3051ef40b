import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import { initialState, type State } from '../../client/core/state.ts'
import { nothingSpent } from '../../contract/nothing-spent.ts'
import { beginReply } from '../../db/begin-reply.ts'
import { Analysis } from '../../db/models/analysis.ts'
import { Conversation } from '../../db/models/conversation.ts'
import { Message } from '../../db/models/message.ts'
import { Charge } from '../../db/money/charge.ts'
import { noBudget } from '../stack/no-budget.ts'
import { openDatabase, type TestDatabase } from '../stack/open-database.ts'
import { differenceOf, findFaults } from './chaos/check.ts'
import { Ledger } from './chaos/ledger.ts'

describe('the check after a walk', () => {
  const owner = { userId: null, siteId: null, guestId: 'guest' }
  const reservation = { budget: noBudget, cost: 0.01 }
  let database: TestDatabase
  let ledger: Ledger
  let conversation: Conversation
  let question: Message
  let reply: Message

  beforeEach(async () => {
    database = await openDatabase()
    ledger = new Ledger()
    const id = randomUUID()
    const photos = { leftImagePath: 'left.jpg', rightImagePath: null }
    const about = { language: 'en' as const, folder: id, reader: 'openai' as const, model: null, expiresAt: null }
    await Analysis.begin({ id, ...owner, ...about, ...photos }, reservation)
    await Charge.settle(id, { model: null, attempt: 0, usage: nothingSpent }, Charge.knex())
    conversation = await Conversation.begin(id, undefined, 'Talk')
    const send = { clientMessageId: randomUUID(), text: 'What of my work?' }
    ;({ question, reply } = await Message.ask(conversation.id, owner, send, reservation))
    const ids = { conversationId: conversation.id, questionId: question.id, replyId: reply.id }
    ledger.accepted.set(send.clientMessageId, { clientMessageId: send.clientMessageId, ...ids, sentAt: 1, ackedAt: 2 })
    await (await beginReply(reply.id))?.reply.finish(
      { status: 'done', text: 'It goes well.', model: null },
      nothingSpent,
    )
  })
  afterEach(() => database.close())

  const faults = () => findFaults([], ledger)

  it('finds nothing where every promise was kept', async () => {
    expect(await faults()).to.deep.equal([])
  })

  it('finds a question that was accepted and is gone, unless an earlier one was edited', async () => {
    await Message.query().delete()
    const again = { replyId: null, questionId: randomUUID(), conversationId: conversation.id, endedAt: 3 }
    expect(await faults()).to.deep.equal([`the accepted question ${question.id} is not stored`])
    ledger.again.push({ ...again, outcome: 'accepted' })
    expect(await faults()).to.deep.equal([])
  })

  it('finds a question that was taken twice', async () => {
    await Message.ask(conversation.id, owner, { clientMessageId: randomUUID(), text: question.text }, reservation)
    const found = (await faults()).join('\n')
    expect(found).to.include(`"${question.text}" stands there more than once`)
    expect(found).to.include('has not ended: queued')
    expect(found).to.include('is open')
  })

  it('finds a reply that was charged twice, or not for each time it was asked for', async () => {
    ledger.again.push({
      ...{ replyId: reply.id, questionId: null, conversationId: conversation.id, endedAt: 3 },
      outcome: 'accepted',
    })
    expect((await faults()).join()).to.include('has 1 charges, but was asked for 2 times')
    await Charge.reserve(owner, { subjectId: reply.id, kind: 'reply' }, reservation, Charge.knex())
    await Charge.settle(reply.id, { model: null, attempt: 0, usage: nothingSpent }, Charge.knex())
    expect(await faults()).to.deep.equal([])
    ledger.again.pop()
    expect((await faults()).join()).to.include('has 2 charges, but was asked for 1 times')
  })

  it('finds a screen that shows other words, too many messages, or too few', async () => {
    const rows = await Message.query().orderBy('position')
    const shows = (messages: Message[]): State => ({
      ...initialState,
      conversation: { id: conversation.id, messages: messages.map((row) => row.view()), next: null },
    })
    const [first, second] = rows as [Message, Message]
    expect(await differenceOf(shows([first, second]))).to.equal('')
    expect(await differenceOf(shows([second, first]))).to.include('id is shown as')
    expect(await differenceOf(shows([first]))).to.include('not shown')
    expect(await differenceOf(shows([first, second, first]))).to.include('shown is one more')
    second.text = 'It goes'
    expect(await differenceOf(shows([first, second]))).to.include('text is shown as It goes')
  })
})
