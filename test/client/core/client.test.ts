import { expect } from 'chai'
import { partText, replyText } from '../../../client/core/shown-text.ts'
import type { State } from '../../../client/core/state.ts'
import type { Features, Hand, PalmMarks } from '../../../contract/features.ts'
import type { AnalysisView, ConversationView, MessageView } from '../../../contract/views.ts'
import { type ScriptedServer, scriptedServer, until } from './scripted-server.ts'

const id = (n: number) => `018f0000-0000-7000-8000-${String(n).padStart(12, '0')}`
const [analysisId, conversationId, questionId, replyId] = [id(1), id(2), id(3), id(4)]
const at = '2026-01-01T00:00:00.000Z'

const analysis = (more: Partial<AnalysisView> = {}): AnalysisView => ({
  ...{ id: analysisId, access: 'full', status: 'completed', stage: 'finished', percent: 100, attempt: 1 },
  ...{ hands: ['left'], images: { left: { thumbnail: null, full: '/full', overlay: null } }, summary: 'Warm.' },
  ...{ features: [], reader: 'almanac', model: null, language: 'en', problem: null, usage: null, shared: false },
  ...{ createdAt: at, completedAt: at, expiresAt: null },
  report: { sections: [], findings: [], notMeasured: [], cautions: [], suggestedQuestions: [] },
  ...more,
})
const conversation: ConversationView = { id: conversationId, analysisId, title: 'Talk', createdAt: at, updatedAt: at }
const message = (more: Partial<MessageView>): MessageView => ({
  ...{
    id: replyId,
    conversationId,
    role: 'assistant',
    text: '',
    status: 'queued',
    attempt: 0,
    rating: null,
    model: null,
  },
  ...{ usage: null, problem: null, createdAt: at },
  ...more,
})
const question = message({ id: questionId, role: 'user', text: 'What of my work?', status: 'done' })
const delta = (attempt: number, offset: number, text: string) => ({
  id: replyId,
  conversationId,
  attempt,
  offset,
  text,
})

const row = (state: State, of = replyId) => state.conversation?.messages.find((one) => one.id === of)
const shown = (state: State) => {
  const reply = row(state)
  return reply ? replyText(reply, state.live[reply.id]) : null
}

describe('the client', () => {
  let server: ScriptedServer
  /** The rows on the server. */
  let rows: { analysis: AnalysisView; messages: MessageView[]; live: object[] }

  beforeEach(async () => {
    rows = { analysis: analysis(), messages: [], live: [] }
    server = await scriptedServer({
      'analysis:join': () => ({
        ok: true,
        value: {
          analysis: rows.analysis,
          place: null,
          live: rows.live,
          conversations: { items: [conversation], next: null },
        },
      }),
      'conversation:open': () => ({
        ok: true,
        value: { conversation, messages: { items: rows.messages, next: null } },
      }),
      'analysis:leave': () => ({ ok: true, value: {} }),
    })
  })
  afterEach(() => server.close())

  async function opened() {
    const client = server.client()
    void client.follower.follow(analysisId, conversationId)
    await client.visit.start()
    await until(client.store, (state) => state.analysis !== null && state.conversation !== null)
    await until(client.store, () => server.count('conversation:open') > 0)
    return client
  }

  /** Opens a conversation whose reply is being written. */
  async function listening() {
    rows.messages = [question, message({ status: 'streaming', attempt: 1, text: 'Your ' })]
    rows.live = [delta(1, 0, 'Your ')]
    const client = await opened()
    await until(client.store, (state) => shown(state) === 'Your ')
    return client
  }

  it('knows which conversation is open before its messages have come', async () => {
    let answer = (_: unknown) => {}
    const isAsked = new Promise<void>((resolve) => {
      server.answers['conversation:open'] = () => {
        resolve()
        return new Promise((later) => {
          answer = later
        })
      }
    })
    const client = server.client()
    await client.visit.start()
    void client.follower.follow(analysisId)
    await until(client.store, ({ analysis: held }) => held !== null)
    expect(client.store.get().conversation).to.deep.equal({ id: conversationId, messages: [], next: null })
    await isAsked
    answer({ ok: true, value: { conversation, messages: { items: [question], next: null } } })
    await until(client.store, (state) => row(state, questionId) !== undefined)
  })

  it('shows a reply as it is written, and in the end what its row says', async () => {
    const { store } = await listening()
    server.tell('reply:delta', delta(1, 5, 'hand '))
    await until(store, (state) => shown(state) === 'Your hand ')
    server.tell('reply:finished', message({ status: 'done', attempt: 1, text: 'Your hand works.' }))
    await until(store, (state) => shown(state) === 'Your hand works.')
    server.tell('reply:delta', delta(1, 10, 'late'))
    server.tell('message:created', message({ id: id(9), role: 'user', text: 'Next', status: 'done' }))
    expect(shown(await until(store, (state) => row(state, id(9)) !== undefined))).to.equal('Your hand works.')
  })

  it('never takes the words away between the last delta and the finished row', async () => {
    const { store } = await listening()
    const seen: (string | null)[] = []
    store.subscribe(() => seen.push(shown(store.get())))
    server.tell('reply:finished', message({ status: 'done', attempt: 1, text: 'Your hand.' }))
    await until(store, (state) => row(state)?.status === 'done')
    expect(new Set(seen)).to.deep.equal(new Set(['Your hand.']))
  })

  it('asks for the whole when a piece is missing, and puts what came meanwhile in its place', async () => {
    const { store } = await listening()
    rows.live = [delta(1, 0, 'Your hand ')]
    const joins = server.count('analysis:join')
    server.tell('reply:delta', delta(1, 10, 'works '))
    await until(store, (state) => shown(state) === 'Your hand works ')
    expect(server.count('analysis:join')).to.be.greaterThan(joins)
  })

  it('asks for the whole when nothing is heard of a live reply', async () => {
    const { store } = await listening()
    rows.messages = [question, message({ status: 'done', attempt: 1, text: 'Your hand works.' })]
    rows.live = []
    await until(store, (state) => shown(state) === 'Your hand works.')
  })

  it('asks how long a reading is kept when its owner has changed that for all of them', async () => {
    const { store } = await listening()
    rows.analysis = analysis({ retention: 'expire', expiresAt: at })
    server.tell('retention:changed', {})
    await until(store, (state) => state.analysis?.retention === 'expire')
  })

  it('misses nothing that was said while the connection was away', async () => {
    const { store } = await listening()
    rows.live = [delta(1, 0, 'Your hand is at work')]
    server.io.disconnectSockets(true)
    await until(store, (state) => shown(state) === 'Your hand is at work')
  })

  it('keeps what a finished event said when an older answer comes after it', async () => {
    const client = await listening()
    server.answers['conversation:open'] = async (_, socket) => {
      const old = { conversation, messages: { items: rows.messages, next: null } }
      socket.emit('reply:finished', message({ status: 'done', attempt: 1, text: 'Your hand works.' }))
      await new Promise((resolve) => setImmediate(resolve))
      return { ok: true, value: old }
    }
    await client.follower.openConversation(conversationId)
    expect(shown(client.store.get())).to.equal('Your hand works.')
  })

  it('writes a new attempt over the old one when a reply is asked for again', async () => {
    rows.messages = [question, message({ status: 'done', attempt: 1, text: 'Old words.' })]
    const client = await opened()
    await until(client.store, (state) => shown(state) === 'Old words.')
    server.answers['message:regenerate'] = () => {
      server.tell('reply:delta', delta(2, 0, 'New '))
      return { ok: true, value: message({ status: 'queued', attempt: 1 }) }
    }
    await client.talk.regenerate(replyId)
    server.tell('reply:delta', delta(1, 10, 'old'))
    server.tell('reply:delta', delta(2, 4, 'words'))
    await until(client.store, (state) => shown(state) === 'New words')
  })

  it('does not bring a conversation back that was left while it was asked for again', async () => {
    const client = await listening()
    let answer = () => {}
    const isAsked = new Promise<void>((asked) => {
      server.answers['conversation:open'] = async () => {
        asked()
        await new Promise<void>((resolve) => {
          answer = resolve
        })
        return { ok: true, value: { conversation, messages: { items: rows.messages, next: null } } }
      }
    })
    server.tell('conversation:changed', conversation)
    await isAsked
    client.follower.closeConversation()
    answer()
    await client.connection.ask('analysis:leave', { analysisId })
    expect(client.store.get().conversation).to.equal(null)
  })

  it('sends a question once, however often it has to ask, and shows it once', async () => {
    const client = await opened()
    server.answers['message:send'] = (_, socket) => {
      if (server.count('message:send') === 1) {
        server.tell('message:created', question)
        socket.conn.close()
        return undefined
      }
      rows.messages = [question, message({})]
      return { ok: true, value: { analysisId, question, reply: message({}) } }
    }
    await client.talk.send('What of my work?')
    const sent = server.asked.filter((one) => one.command === 'message:send').map((one) => one.input)
    expect(sent).to.have.length(2)
    expect(sent[0]).to.deep.equal(sent[1])
    const { unsent, conversation: open } = client.store.get()
    expect(unsent).to.deep.equal([])
    expect(open?.messages.map((one) => one.id)).to.deep.equal([questionId, replyId])
  })

  it('keeps a refused question on the screen and sends it again under the same id', async () => {
    const client = await opened()
    server.answers['message:send'] = () => ({ ok: false, problem: { code: 'over-budget', message: 'Tomorrow.' } })
    await client.talk.send('What of my work?')
    const [kept] = client.store.get().unsent
    expect(kept).to.deep.include({ state: 'failed', text: 'What of my work?' })
    server.answers['message:send'] = () => ({ ok: true, value: { analysisId, question, reply: message({}) } })
    await client.talk.resend(kept!.clientMessageId)
    const sent = server.asked.filter((one) => one.command === 'message:send')
    expect(sent[0]?.input['clientMessageId']).to.equal(sent[1]?.input['clientMessageId'])
    expect(client.store.get().unsent).to.deep.equal([])
  })

  it('sends a question again by itself when no answer came although the connection held', async () => {
    const client = server.client({}, { patience: 100 })
    void client.follower.follow(analysisId, conversationId)
    await client.visit.start()
    await until(client.store, (state) => state.connection === 'online' && state.analysis !== null)
    await client.talk.send('What of my work?')
    expect(client.store.get().unsent[0]?.state).to.equal('waiting')
    server.answers['message:send'] = () => ({ ok: true, value: { analysisId, question, reply: message({}) } })
    await until(client.store, ({ unsent }) => unsent.length === 0)
    const ids = server.asked.filter((one) => one.command === 'message:send').map((one) => one.input['clientMessageId'])
    expect(new Set(ids).size).to.equal(1)
  })

  it('puts what was typed while offline into one conversation, in the order in which it was typed', async () => {
    const client = await opened()
    client.follower.closeConversation()
    server.answers['conversation:list'] = () => ({ ok: true, value: { items: [conversation], next: null } })
    const fresh = { ...conversation, id: id(20) }
    server.answers['conversation:create'] = () => ({ ok: true, value: fresh })
    server.answers['message:send'] = async (input: { text: string }) => {
      const n = server.count('message:send')
      // The first takes longer than the second would.
      if (n === 1) await new Promise((resolve) => setTimeout(resolve, 50))
      const own = { conversationId: fresh.id }
      const asked = message({ ...own, id: id(20 + 2 * n), role: 'user', text: input.text, status: 'done' })
      return { ok: true, value: { analysisId, question: asked, reply: message({ ...own, id: id(21 + 2 * n) }) } }
    }
    server.io.disconnectSockets(true)
    await until(client.store, ({ connection }) => connection !== 'online')
    await Promise.all(['First', 'Second'].map((text) => client.talk.send(text)))
    const sent = server.asked.filter((one) => one.command === 'message:send').map((one) => one.input)
    expect(sent.map((one) => [one['conversationId'], one['text']])).to.deep.equal([
      [fresh.id, 'First'],
      [fresh.id, 'Second'],
    ])
    expect(server.count('conversation:create')).to.equal(1)
  })

  it('keeps the report when the end of the reading is told at summary access too', async () => {
    rows.analysis = analysis({ status: 'processing', stage: 'writing', report: null, summary: null, completedAt: null })
    const { store } = await opened()
    server.tell('reading:delta', { id: analysisId, attempt: 1, part: 'summary', offset: 0, text: 'Wa' })
    const halfway = await until(store, (state) => state.live[analysisId] !== undefined)
    expect(partText(halfway.analysis!, halfway.live[analysisId], 'summary')).to.equal('Wa')
    server.tell('analysis:completed', analysis())
    server.tell('analysis:completed', analysis({ access: 'summary', report: null, features: null }))
    server.tell('message:created', question)
    const { analysis: held, live } = await until(store, (state) => row(state, questionId) !== undefined)
    expect(held).to.deep.include({ status: 'completed', access: 'full', report: analysis().report })
    expect(partText(held!, live[analysisId], 'summary')).to.equal('Warm.')
  })

  it('asks for the lines when a palm has been measured, and again when all have', async () => {
    const measured = (...hands: Hand[]) => hands.map((hand) => ({ hand, lines: [] }) as unknown as Features)
    rows.analysis = analysis({ status: 'processing', stage: 'preparing', hands: ['left', 'right'], features: null })
    const { store } = await opened()
    const tell = (stage: 'measuring' | 'writing', percent: number) =>
      server.tell('analysis:progress', { analysisId, stage, percent, place: null })
    const joins = server.count('analysis:join')
    tell('measuring', 15)
    await until(store, (state) => state.analysis?.percent === 15)
    rows.analysis = { ...rows.analysis, stage: 'measuring', percent: 28, features: measured('left') }
    tell('measuring', 28)
    await until(store, (state) => state.analysis?.features?.length === 1)
    rows.analysis = { ...rows.analysis, stage: 'writing', percent: 40, features: measured('left', 'right') }
    tell('writing', 40)
    await until(store, (state) => state.analysis?.features?.length === 2)
    tell('writing', 48)
    await until(store, (state) => state.analysis?.percent === 48)
    expect(server.count('analysis:join') - joins).to.equal(2)
  })

  it('asks once for a hand to be measured where it was marked, shows that it waits, then the new reading', async () => {
    const client = await opened()
    const marks: PalmMarks = {
      valleys: [
        [0.6, 0.3],
        [0.5, 0.3],
        [0.4, 0.3],
      ],
      wrist: [0.5, 0.8],
    }
    server.answers['analysis:frame'] = () => {
      rows.analysis = analysis({ status: 'queued', stage: 'queued', percent: 0 })
      return { ok: true, value: rows.analysis }
    }
    await client.readings.frame('left', marks)
    expect(client.store.get().analysis).to.include({ status: 'queued', summary: 'Warm.' })
    const asked = server.asked.filter(({ command }) => command === 'analysis:frame').map(({ input }) => input)
    expect(asked).to.deep.equal([{ analysisId, hand: 'left', ...marks }])
    server.tell('analysis:completed', analysis({ attempt: 2, summary: 'Warmer.' }))
    const { analysis: held, live } = await until(client.store, (state) => state.analysis?.attempt === 2)
    expect(partText(held!, live[analysisId], 'summary')).to.equal('Warmer.')
  })

  it('shows nothing of a reading any more when the session has ended, but keeps the place', async () => {
    const { store } = await listening()
    server.tell('session:ended', { reason: 'expired' })
    const state = await until(store, ({ sessionEnded }) => sessionEnded === 'expired')
    expect([state.analysis, state.following, state.conversation?.messages]).to.deep.equal([null, analysisId, []])
  })

  it('says so when a reading is not there', async () => {
    server.answers['analysis:join'] = () => ({ ok: false, problem: { code: 'missing', message: 'Not here.' } })
    const client = server.client()
    void client.follower.follow(analysisId)
    await client.visit.start()
    await until(client.store, (state) => state.unavailable?.code === 'missing')
  })
})
