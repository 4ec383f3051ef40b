import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import { nothingSpent } from '../../contract/nothing-spent.ts'
import { beginReply } from '../../db/begin-reply.ts'
import { Analysis } from '../../db/models/analysis.ts'
import { Conversation } from '../../db/models/conversation.ts'
import { Message } from '../../db/models/message.ts'
import { noBudget } from '../stack/no-budget.ts'
import { openDatabase, type TestDatabase } from '../stack/open-database.ts'

describe('what was stored by a commit of which nobody heard', () => {
  const owner = { userId: null, siteId: null, guestId: randomUUID() }
  const reservation = { budget: noBudget, cost: 0.01 }
  let database: TestDatabase
  let id: string
  beforeEach(async () => {
    database = await openDatabase()
    id = randomUUID()
    const about = { language: 'en' as const, folder: id, reader: 'openai' as const, model: null, expiresAt: null }
    await Analysis.begin({ id, ...owner, ...about, leftImagePath: 'left.jpg', rightImagePath: null }, reservation)
  })
  afterEach(() => database.close())

  it('counts as stored when a reply is written again, and nothing else does', async () => {
    const conversation = await Conversation.begin(id, undefined, 'Talk')
    const asked = { clientMessageId: randomUUID(), text: 'What of my work?' }
    const { reply } = await Message.ask(conversation.id, owner, asked, reservation)
    const taken = (await beginReply(reply.id))?.reply
    const write = (text: string) => taken?.finish({ status: 'done', text, model: null }, nothingSpent)
    expect(await write('It goes well.')).to.equal(true)
    expect(await write('It goes well.')).to.equal(true)
    expect(await write('It goes otherwise.')).to.equal(false)
  })

  it('counts as stored when a reading is ended again', async () => {
    const taken = await Analysis.take(id)
    const problem = { code: 'broken', message: 'It broke.' } as const
    expect(await taken?.fail(problem, nothingSpent)).to.equal(true)
    expect(await taken?.fail(problem, nothingSpent)).to.equal(true)
  })
})
