import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import { nothingSpent } from '../../contract/nothing-spent.ts'
import { beginReply } from '../../db/begin-reply.ts'
import { finishReply } from '../../db/finish-reply.ts'
import { Analysis } from '../../db/models/analysis.ts'
import { Conversation } from '../../db/models/conversation.ts'
import { Message } from '../../db/models/message.ts'
import { Charge } from '../../db/money/charge.ts'
import { everybody, today, usedOn } from '../../db/money/day-total.ts'
import { noBudget } from '../stack/no-budget.ts'
import { openDatabase, type TestDatabase } from '../stack/open-database.ts'

const text = 'It goes well.'
const end = { status: 'done', text, model: 'gpt-4.1' } as const
const usage = { inputTokens: 900, outputTokens: 40, cost: 0.002, estimated: false }

describe('a reply and its charge', () => {
  const guest = { userId: null, siteId: null, guestId: randomUUID() }
  const owner = { ...guest, addressHash: 'address' }
  const reservation = { budget: { ...noBudget, held: 1 }, cost: 0.01 }
  let database: TestDatabase
  let reply: Message
  let charge: Charge | null
  beforeEach(async () => {
    database = await openDatabase()
    const id = randomUUID()
    const about = { language: 'en' as const, folder: id, reader: 'openai' as const, model: null, expiresAt: null }
    await Analysis.begin({ id, ...guest, ...about, leftImagePath: 'left.jpg', rightImagePath: null }, reservation)
    await Charge.settle(id, { model: null, attempt: 0, usage: nothingSpent }, Charge.knex())
    const conversation = await Conversation.begin(id, undefined, 'Talk')
    const asked = { clientMessageId: randomUUID(), text: 'What of my work?' }
    const queued = await Message.ask(conversation.id, owner, asked, reservation)
    reply = (await beginReply(queued.reply.id))!.reply
    charge = await Charge.setAside(reply.id, reply.attempt, 0.006, noBudget)
  })
  afterEach(() => database.close())

  /** US dollars of all, of the guest, and reserved at the address. */
  const totals = async () =>
    Promise.all(
      [everybody, `guest:${guest.guestId}`, 'held:address'].map(async (payer) => (await usedOn(today(), payer)).cost),
    )
  async function expectTotals(...expected: number[]) {
    for (const [at, total] of (await totals()).entries()) expect(total).to.be.closeTo(expected[at]!, 1e-9)
  }
  const stored = () => Message.query().findById(reply.id).throwIfNotFound()
  const charged = () => Charge.query().findOne({ subjectId: reply.id }).throwIfNotFound()

  it('end together, and give back what was reserved and not used', async () => {
    await expectTotals(0.01, 0.01, 0.01)
    expect(await finishReply(reply, end, usage, charge)).to.equal(true)
    expect(await stored()).to.include({ status: 'done', text, model: 'gpt-4.1', inputTokens: 900, cost: 0.002 })
    expect((await charged()).settledAt).to.be.a('string')
    expect(await charged()).to.include({ cost: 0.002, outputTokens: 40, estimated: false, holderAddress: null })
    expect(reply.view()).to.include({ status: 'done', text }).and.have.nested.property('usage.cost', 0.002)
    await expectTotals(0.002, 0.002, 0)
  })

  it('end once, however often they are ended', async () => {
    await finishReply(reply, end, usage, charge)
    expect(await finishReply(reply, end, usage, charge)).to.equal(true)
    expect(await finishReply(reply, { ...end, text: 'Otherwise.' }, usage, charge)).to.equal(false)
    await expectTotals(0.002, 0.002, 0)
  })

  it('end with what was reserved meanwhile', async () => {
    await Charge.setAside(reply.id, reply.attempt, 0.05, noBudget)
    await expectTotals(0.05, 0.05, 0.05)
    expect(await finishReply(reply, end, usage, charge)).to.equal(true)
    expect(await charged()).to.include({ cost: 0.002 })
    await expectTotals(0.002, 0.002, 0)
  })

  it('end by the attempt that owns the reply alone', async () => {
    const next = (await beginReply(reply.id))!.reply
    expect(await finishReply(reply, end, usage, charge)).to.equal(false)
    expect(await stored()).to.include({ status: 'streaming', text: '' })
    expect((await charged()).settledAt).to.equal(null)
    await expectTotals(0.01, 0.01, 0.01)
    expect(await finishReply(next, end, usage, charge)).to.equal(true)
    expect(await stored()).to.include({ status: 'done', text })
  })

  it('end with the problem that ended them, and with the whole reservation where the use is unknown', async () => {
    const problem = { code: 'reader-failed', reason: 'reply-broke', message: 'It broke.' } as never
    expect(await finishReply(reply, { ...end, status: 'failed', problem }, 'unknown', charge)).to.equal(true)
    expect((await stored()).problem).to.deep.equal(problem)
    await expectTotals(0.01, 0.01, 0)
  })

  it('begin with what was said before, in its order, and what is talked about', async () => {
    await finishReply(reply, end, usage, charge)
    const more = { clientMessageId: randomUUID(), text: 'हृदय "रेखा"? \\ and\nmore' }
    const asked = await Message.ask(reply.conversationId, owner, more, reservation)
    const begun = await beginReply(asked.reply.id)
    expect(begun?.turns.map(({ role, text: said }) => [role, said])).to.deep.equal([
      ...[
        ['user', 'What of my work?'],
        ['assistant', text],
        ['user', more.text],
      ],
    ])
    expect(begun?.analysis).to.include({ language: 'en', summary: null, report: null, features: null })
    expect(begun?.reply).to.include({ status: 'streaming', attempt: 1, tries: 1, stopRequested: false })
    expect(await beginReply(reply.id)).to.equal(null)
  })
})
