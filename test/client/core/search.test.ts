import { expect } from 'chai'
import type { AnalysisView, ConversationView, MessageView } from '../../../contract/views.ts'
import { type ScriptedServer, scriptedServer, until } from './scripted-server.ts'

const id = (n: number) => `018f0000-0000-7000-8000-${String(n).padStart(12, '0')}`
const at = '2026-01-01T00:00:00.000Z'
const conversation: ConversationView = { id: id(2), analysisId: id(1), title: 'Talk', createdAt: at, updatedAt: at }
const analysis = {
  id: id(1),
  access: 'full',
  status: 'completed',
  attempt: 1,
  hands: [],
  images: {},
} as Partial<AnalysisView>
const message = (n: number) =>
  ({ id: id(n), conversationId: id(2), role: 'user', text: `${n}`, status: 'done', attempt: 0 }) as Partial<MessageView>

describe('a search in the conversations', () => {
  let server: ScriptedServer
  beforeEach(async () => {
    const value = { analysis, place: null, live: [], conversations: { items: [conversation], next: null } }
    server = await scriptedServer({
      'analysis:join': () => ({ ok: true, value }),
      'conversation:open': () => ({
        ok: true,
        value: { conversation, messages: { items: [message(30), message(31)], next: id(30) } },
      }),
      'message:list': ({ before }: { before: string }) => ({
        ok: true,
        value:
          before === id(30)
            ? { items: [message(20), message(21)], next: id(20) }
            : { items: [message(10), message(11)], next: null },
      }),
      'conversation:search': () => ({
        ok: true,
        value: { items: [{ conversation, messageId: id(11), excerpt: 'of my work' }] },
      }),
    })
  })
  afterEach(() => server.close())

  async function open() {
    const client = server.client()
    void client.follower.follow(id(1))
    client.connection.open()
    await until(client.store, (state) => (state.conversation?.messages.length ?? 0) > 0)
    return client
  }

  it('asks about the reading that is open', async () => {
    const client = await open()
    const [found] = await client.readings.searchConversations('work')
    expect(found?.messageId).to.equal(id(11))
    expect(server.asked.at(-1)).to.deep.equal({
      command: 'conversation:search',
      input: { analysisId: id(1), query: 'work' },
    })
  })

  it('goes back to a message however long ago it was said, and no further', async () => {
    const client = await open()
    const shown = () => client.store.get().conversation?.messages.map((row) => row.text)
    expect(await client.talk.reach(id(31))).to.equal(true)
    expect(server.count('message:list')).to.equal(0)
    expect(await client.talk.reach(id(21))).to.equal(true)
    expect(shown()).to.deep.equal(['20', '21', '30', '31'])
    expect(await client.talk.reach(id(99))).to.equal(false)
    expect(shown()).to.deep.equal(['10', '11', '20', '21', '30', '31'])
  })
})
