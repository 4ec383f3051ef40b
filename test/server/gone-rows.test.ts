import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import { Conversation } from '../../db/models/conversation.ts'
import { Message } from '../../db/models/message.ts'
import { problemOf } from '../../server/problem-of.ts'
import { openDatabase, type TestDatabase } from '../stack/open-database.ts'

describe('what was deleted between leave and deed', () => {
  let database: TestDatabase
  before(async () => {
    database = await openDatabase()
  })
  after(() => database.close())

  const message = () => Message.fromJson({ id: randomUUID() })
  const deeds = {
    'rating a reply': () => message().rate('up', false),
    'stopping a reply': () => message().stop(),
    'renaming a conversation': () => Conversation.fromJson({ id: randomUUID() }).rename('Work'),
    'beginning a conversation': () => Conversation.begin(randomUUID(), 'Work', 'New'),
  }
  for (const [deed, run] of Object.entries(deeds))
    it(`is told as missing: ${deed}`, async () => {
      const error = await (run() as Promise<unknown>).then(
        () => null,
        (thrown: unknown) => thrown,
      )
      expect(problemOf(error)).to.have.property('code', 'missing')
    })
})
