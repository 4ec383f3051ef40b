import { expect } from 'chai'
import type { Memory } from '../../../client/core/memory.ts'
import type { Problem } from '../../../contract/problem.ts'
import type { AnalysisView, ConversationView, MessageView, UserView } from '../../../contract/views.ts'
import { type ScriptedServer, scriptedServer, until } from './scripted-server.ts'

const id = (n: number) => `018f0000-0000-7000-8000-${String(n).padStart(12, '0')}`
const [analysisId, conversationId] = [id(1), id(2)]
const at = '2026-01-01T00:00:00.000Z'
const user = (n: number): UserView => ({
  ...{ id: id(n), email: `${n}@example.org`, emailVerified: true, name: 'Asha', admin: false, createdAt: at },
})
const analysis = { id: analysisId, access: 'full', status: 'completed', images: {} } as unknown as AnalysisView
const conversation: ConversationView = { id: conversationId, analysisId, title: 'Talk', createdAt: at, updatedAt: at }
const busy: Problem = { code: 'busy', message: 'Busy.' }

/** A device's storage, shared by several pages. */
const device = (text = ''): Memory & { text: string } => ({
  text,
  load() {
    return this.text
  },
  save(next) {
    this.text = next
  },
})

describe('questions on their way', () => {
  let server: ScriptedServer
  let exchanges: number
  beforeEach(async () => {
    exchanges = 0
    server = await scriptedServer({
      'analysis:join': () => ({
        ok: true,
        value: { analysis, place: null, live: [], conversations: { items: [conversation], next: null } },
      }),
      'conversation:open': () => ({ ok: true, value: { conversation, messages: { items: [], next: null } } }),
      'analysis:leave': () => ({ ok: true, value: {} }),
    })
  })
  afterEach(() => server.close())

  const taken = ({ text }: { text: string }) => {
    exchanges += 1
    const row = (n: number, role: 'user' | 'assistant') =>
      ({ id: id(100 * n + exchanges), conversationId, role, text, status: 'done' }) as MessageView
    return { ok: true, value: { analysisId, question: row(1, 'user'), reply: row(2, 'assistant') } }
  }
  const refused = (problem: Problem) => () => ({ ok: false, problem })
  const sent = () => server.asked.filter((one) => one.command === 'message:send').map((one) => one.input)
  const texts = () => sent().map((one) => one['text'])

  async function open(more: Parameters<ScriptedServer['client']>[2] = {}, who: UserView | null = user(10)) {
    const client = server.client(
      { session: async () => who, logout: async () => {} },
      // Short, so that a lost connection is noticed at once.
      { patience: 600, ackWithin: 500 },
      more,
    )
    void client.follower.follow(analysisId, conversationId)
    await client.visit.start()
    await until(client.store, (state) => state.connection === 'online' && state.analysis !== null)
    return client
  }

  it('go in the order in which they were asked, also when the first gave up before the connection was back', async () => {
    const client = await open()
    let answered = 0
    // The connection is up, but there are no answers until the first question has been given up.
    server.answers['message:send'] = () => (answered++ < 2 ? undefined : taken(sent().at(-1) as { text: string }))
    const first = client.talk.send('First')
    const second = client.talk.send('Second')
    const third = client.talk.send('Third')
    await Promise.all([first, second, third])
    await until(client.store, ({ unsent }) => unsent.length === 0)
    expect([...new Set(texts())]).to.deep.equal(['First', 'Second', 'Third'])
    expect(texts().lastIndexOf('First')).to.be.lessThan(texts().indexOf('Second'))
    expect(
      client.store
        .get()
        .conversation?.messages.filter(({ role }) => role === 'user')
        .map(({ text }) => text),
    ).to.deep.equal(['First', 'Second', 'Third'])
  })

  it('are sent again under the same id while the server is busy', async () => {
    const client = await open()
    server.answers['message:send'] = (input: { text: string }) => (sent().length < 3 ? refused(busy)() : taken(input))
    await client.talk.send('First')
    expect(client.store.get().unsent[0]).to.deep.include({ state: 'waiting', problem: busy })
    await client.talk.send('Second')
    await until(client.store, ({ unsent }) => unsent.length === 0)
    expect(texts()).to.deep.equal(['First', 'First', 'First', 'Second'])
    expect(new Set(sent().map((one) => one['clientMessageId'])).size).to.equal(2)
  })

  it('wait as long as the server asks', async () => {
    const client = await open()
    server.answers['message:send'] = (input: { text: string }) =>
      sent().length === 1 ? refused({ ...busy, retryAfter: 1 })() : taken(input)
    const began = performance.now()
    await client.talk.send('First')
    await client.talk.send('Second')
    await until(client.store, ({ unsent }) => unsent.length === 0)
    expect(performance.now() - began).to.be.at.least(1_000)
    expect(texts()).to.deep.equal(['First', 'First', 'Second'])
  })

  it('wait for a limit behind the first, but for one whom help is given to', async () => {
    const client = await open()
    const limited: Problem = { code: 'too-many', message: 'Too often.', retryAfter: 1 }
    server.answers['message:send'] = (input: { text: string; ahead?: boolean }) =>
      (input.ahead ? input.text !== 'Help' : sent().length === 1) ? refused(limited)() : taken(input)
    await client.talk.send('First')
    await client.talk.send('Second')
    await client.talk.send('Help')
    expect(client.store.get().unsent.map(({ text }) => text)).to.deep.equal(['First', 'Second'])
    await until(client.store, ({ unsent }) => unsent.length === 0)
    expect(texts()).to.deep.equal(['First', 'Second', 'Help', 'First', 'Second'])
  })

  it('are offered to be sent again, in their order, when the server stays busy', async () => {
    const client = await open({ giveUpAfter: 50 })
    server.answers['message:send'] = refused(busy)
    await Promise.all([client.talk.send('First'), client.talk.send('Second')])
    const { unsent } = await until(client.store, (state) => state.unsent.every(({ state: of }) => of === 'failed'))
    expect(new Set(texts())).to.deep.equal(new Set(['First']))
    server.answers['message:send'] = taken
    for (const one of unsent) await client.talk.resend(one.clientMessageId)
    expect(texts().slice(-2)).to.deep.equal(['First', 'Second'])
  })

  it('do not hold up others by being refused', async () => {
    const client = await open()
    server.answers['message:send'] = (input: { text: string }) =>
      input.text === 'First' ? refused({ code: 'invalid', message: 'No.' })() : taken(input)
    await Promise.all([client.talk.send('First'), client.talk.send('Second')])
    expect(client.store.get().unsent.map(({ text, state }) => [text, state])).to.deep.equal([['First', 'failed']])
  })

  describe('kept on the device', () => {
    it('come back after the page was closed, and go under the id they had', async () => {
      const memory = device()
      const before = await open({ memory })
      await before.talk.send('First')
      before.close()
      server.answers['message:send'] = taken
      const after = await open({ memory })
      await until(after.store, ({ unsent }) => unsent.length === 0 && exchanges > 0)
      expect(new Set(sent().map((one) => one['clientMessageId'])).size).to.equal(1)
      expect(memory.text).to.equal('')
    })

    it('are not shown to the next person, and come back for theirs', async () => {
      const memory = device()
      const before = await open({ memory })
      await before.talk.send('First')
      before.close()
      const other = await open({ memory }, user(11))
      expect(other.store.get().unsent).to.deep.equal([])
      other.close()
      const after = await open({ memory })
      expect(after.store.get().unsent.map(({ text }) => text)).to.deep.equal(['First'])
    })

    it('are forgotten when their person signs out', async () => {
      const memory = device()
      const client = await open({ memory })
      await client.talk.send('First')
      expect(memory.text).to.contain('First')
      await client.visit.logout()
      expect([memory.text, client.store.get().unsent]).to.deep.equal(['', []])
    })

    it('are forgotten when another page signed out, or the person goes on as a guest', async () => {
      for (const reason of ['signed-out', 'expired'] as const) {
        const memory = device()
        const client = await open({ memory })
        await client.talk.send('First')
        server.tell('session:ended', { reason })
        await until(client.store, ({ sessionEnded }) => sessionEnded !== null)
        expect(client.store.get().unsent).to.deep.equal([])
        expect(memory.text.includes('First')).to.equal(reason === 'expired')
        await client.visit.goOnAsGuest()
        expect(memory.text).to.equal('')
        client.close()
      }
    })

    it('do not take each other’s place when two pages are open', async () => {
      const memory = device()
      const [one, other] = [await open({ memory }), await open({ memory })]
      await one.talk.send('First')
      await other.talk.send('Second')
      one.close()
      other.close()
      const after = await open({ memory })
      expect(after.store.get().unsent.map(({ text }) => text)).to.deep.equal(['First', 'Second'])
    })

    it('are no more than so many, and none from long ago', async () => {
      const unsent = (n: number) => ({
        clientMessageId: id(n),
        analysisId,
        conversationId,
        text: `${n}`,
        state: 'failed',
        known: [],
      })
      const item = (n: number, when: number) => ({ person: id(10), at: when, unsent: unsent(n) })
      const many = Array.from({ length: 60 }, (_, n) => item(n, n < 5 ? 0 : Date.now()))
      const memory = device(JSON.stringify({ v: 1, items: many }))
      const client = await open({ memory })
      expect(client.store.get().unsent).to.have.length(55)
      await client.talk.send('More')
      expect((JSON.parse(memory.text) as { items: unknown[] }).items).to.have.length(50)
    })

    it('do no harm when they cannot be read', async () => {
      for (const text of ['{', 'null', '[1]', '{"v":0,"items":[{}]}', '{"v":1,"items":[null,{"person":"x"}]}']) {
        const client = await open({ memory: device(text) })
        expect(client.store.get().unsent, text).to.deep.equal([])
        client.close()
      }
    })
  })
})
