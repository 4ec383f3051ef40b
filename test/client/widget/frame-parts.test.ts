import { expect } from 'chai'
import { createBearerCarrier } from '../../../client/core/bearer-carrier.ts'
import type { Memory } from '../../../client/core/memory.ts'
import { Refusal } from '../../../client/core/refusal.ts'
import { createStore } from '../../../client/core/store.ts'
import { beginChat } from '../../../client/widget/frame/begin-chat.ts'
import type { Host } from '../../../client/widget/frame/host.ts'
import { keepPlace } from '../../../client/widget/frame/keep-place.ts'
import { contrast, shades, wordsOn } from '../../../client/widget/frame/paint.ts'
import { readMessage } from '../../../client/widget/frame/read-message.ts'
import { hostMessages } from '../../../contract/embed.ts'
import type { SiteFace } from '../../../contract/site.ts'
import type { AnalysisView, ConversationView } from '../../../contract/views.ts'
import { type ScriptedServer, scriptedServer, until } from '../core/scripted-server.ts'

const site = '0193a1b2-0000-7000-8000-000000000000'

describe('what the frame takes from the page around it', () => {
  const good = {
    hello: { site, mode: 'panel', language: null, theme: 'dark' },
    shown: { isOpen: true, isNarrow: false },
    ask: { text: 'What of my work?' },
    language: { language: 'hi' },
    theme: { theme: 'auto' },
    identify: { id: 'c-7', name: 'Ravi', expires: 1_800_000_000, signature: 'a'.repeat(64) },
  } as const
  const odd = [
    undefined,
    null,
    '',
    'x',
    'a'.repeat(4001),
    0,
    -1,
    1.5,
    Number.NaN,
    true,
    {},
    [],
    ['en'],
    'en',
    'dark',
    site,
  ]

  for (const [type, content] of Object.entries(good)) {
    it(`${type}: what the contract’s schema takes, and nothing else`, () => {
      const schema = hostMessages[type as keyof typeof hostMessages]
      const same = (sent: object) =>
        expect(readMessage({ rekha: 1, type, ...sent }) !== null, JSON.stringify(sent)).to.equal(
          schema.safeParse(sent).success,
        )
      expect(readMessage({ rekha: 1, type, ...content })).not.to.equal(null)
      same(content)
      for (const field of Object.keys(content)) {
        for (const value of odd) same({ ...content, [field]: value })
        const { [field]: _, ...without } = content as Record<string, unknown>
        same(without)
      }
    })
  }

  it('nothing without the mark, of another type, or that is no message', () => {
    for (const data of [
      { type: 'shown', ...good.shown },
      { rekha: '1', type: 'shown', ...good.shown },
      { rekha: 1, type: 'toString', ...good.shown },
      { rekha: 1, type: ['shown'], ...good.shown },
      'shown',
      null,
      7,
    ])
      expect(readMessage(data)).to.equal(null)
  })
})

describe('a site’s colour', () => {
  const colours = ['#000000', '#ffffff', '#808080', '#ff0000', '#00ff00', '#0000ff', '#ffd84d', '#777777', '#2a2766']
  it('can be read on, and beside, whatever it is', () => {
    for (const colour of colours) {
      expect(contrast(colour, wordsOn(colour)), colour).to.be.at.least(4.5)
      const { light, dark } = shades(colour)
      for (const ground of ['#fbf6ec', '#fffdf8', '#eceaf6'])
        expect(contrast(light, ground), colour).to.be.at.least(4.5)
      for (const ground of ['#14132b', '#1e1c3c', '#2b2546']) expect(contrast(dark, ground), colour).to.be.at.least(4.5)
    }
    expect(contrast('#000000', '#ffffff')).to.be.closeTo(21, 0.01)
  })
})

describe('what the page around asks', () => {
  const [analysisId, conversationId] = ['018f0000-0000-7000-8000-000000000001', '018f0000-0000-7000-8000-000000000002']
  const report = { id: analysisId, access: 'full', status: 'completed', images: {} } as unknown as AnalysisView
  const talk: ConversationView = { id: conversationId, analysisId, title: 'Talk', createdAt: '', updatedAt: '' }
  const face = { id: site, name: 'A shop', placement: null } as SiteFace
  let server: ScriptedServer
  let analysis: AnalysisView
  beforeEach(async () => {
    analysis = report
    const list = { items: [talk], next: null }
    server = await scriptedServer({
      'analysis:join': () => ({ ok: true, value: { analysis, place: null, live: [], conversations: list } }),
      'conversation:open': () => ({ ok: true, value: { conversation: talk, messages: { items: [], next: null } } }),
      'message:send': ({ text }: { text: string }) => {
        const row = {
          id: `${text} ${server.count('message:send')}`,
          conversationId,
          role: 'user',
          text,
          status: 'done',
        }
        return {
          ok: true,
          value: { analysisId, question: row, reply: { ...row, id: `re ${row.id}`, role: 'assistant' } },
        }
      },
    })
  })
  afterEach(() => server.close())

  function hostOf() {
    const handlers: ((content: never) => void)[] = []
    const told: string[] = []
    const host: Host = {
      origin: 'https://shop.example',
      tell: (type) => void told.push(type),
      on: (type, handler) => type === 'ask' && handlers.push(handler as never),
    }
    const ask = (text: string) => handlers.map((handle) => handle({ text } as never))
    return { host, told, ask }
  }
  /** Slow answers are not retried. */
  const unhurried = { ackWithin: 60_000 }
  const texts = () => server.asked.filter(({ command }) => command === 'message:send').map(({ input }) => input['text'])

  it('is asked once, however often the session was asked for before it came', async () => {
    const { host, told, ask } = hostOf()
    let answer = () => {}
    let calls = 0
    const client = server.client(
      {
        session: () => {
          calls += 1
          return new Promise((resolve) => {
            answer = () => resolve(null)
          })
        },
      },
      unhurried,
    )
    const begin = beginChat(client, host, face)
    for (let times = 0; times < 3; times += 1) begin()
    answer()
    await until(client.store, ({ sessionKnown }) => sessionKnown)
    void client.follower.follow(analysisId, conversationId)
    await until(client.store, (state) => state.analysis !== null)
    begin()
    answer()
    expect([calls, told.filter((type) => type === 'problem')]).to.deep.equal([2, []])
    ask('What of my work?')
    await until(client.store, (state) => state.unsent.length === 0 && server.count('message:send') > 0)
    expect(texts()).to.deep.equal(['What of my work?'])
  })

  it('asks for a session again when the server says, and not before', async () => {
    const { host } = hostOf()
    const asked: number[] = []
    const client = server.client({
      session: async () => {
        asked.push(performance.now())
        if (asked.length === 1) throw new Refusal({ code: 'too-many', message: 'That was too often.', retryAfter: 1 })
        return null
      },
    })
    beginChat(client, host, face, 1)()
    await until(client.store, ({ sessionKnown }) => sessionKnown)
    expect((asked[1] ?? 0) - (asked[0] ?? 0)).to.be.at.least(990)
  })

  it('is asked once each, in its order, when the reading comes later', async () => {
    const { host, ask } = hostOf()
    analysis = { ...report, status: 'processing' } as AnalysisView
    const client = server.client({}, unhurried)
    beginChat(client, host, face)()
    await until(client.store, ({ connection }) => connection === 'online')
    void client.follower.follow(analysisId, conversationId)
    await until(client.store, (state) => state.analysis !== null)
    for (const text of ['First', 'Second', 'Third']) ask(text)
    analysis = report
    server.tell('analysis:completed', report)
    await until(client.store, ({ unsent }) => unsent.length === 0 && server.count('message:send') >= 3)
    expect(texts()).to.deep.equal(['First', 'Second', 'Third'])
  })

  it('reaches the others when one who listens throws', async () => {
    const store = createStore({ count: 0 })
    const seen: number[] = []
    const thrown = new Promise<unknown>((resolve) => {
      const before = process.rawListeners('uncaughtException') as NodeJS.UncaughtExceptionListener[]
      process.removeAllListeners('uncaughtException')
      process.once('uncaughtException', (error) => {
        for (const listener of before) process.on('uncaughtException', listener)
        resolve(error)
      })
    })
    const mistake = new Error('of a listener')
    store.subscribe(() => {
      throw mistake
    })
    store.subscribe(() => void seen.push(store.get().count))
    store.set({ count: 1 })
    expect(seen).to.deep.equal([1])
    expect(await thrown).to.equal(mistake)
  })
})

describe('where the frame was', () => {
  it('is shown again, unless what was kept is no place', async () => {
    const server = await scriptedServer({})
    const id = '018f0000-0000-7000-8000-000000000001'
    let text = ''
    const memory: Memory = {
      load: () => text,
      save: (next) => {
        text = next
      },
    }
    const first = server.client()
    keepPlace(first, memory)
    void first.follower.follow(id)
    const kept = text
    const shownBy = (given: string) => {
      text = given
      const client = server.client()
      keepPlace(client, memory)
      return client.store.get().following
    }
    expect(shownBy(kept)).to.equal(id)
    for (const bad of ['{', 'null', '7', '[]', '{"analysisId":7}', `{"v":1,"analysisId":"${id}","conversationId":{}}`])
      expect(shownBy(bad), bad).to.equal(null)
    await server.close()
  })
})

describe('the frame’s bearer', () => {
  const later = () => new Date(Date.now() + 60_000).toISOString()
  const realNow = Date.now
  afterEach(() => {
    Date.now = realNow
  })
  function carrierWith(kept: { text: string }) {
    const memory: Memory = {
      load: () => kept.text,
      save: (text) => {
        kept.text = text
      },
    }
    return createBearerCarrier({ site, origin: 'https://shop.example', memory })
  }

  it('is kept, sent, asked for anew with the old one when it has run out, and forgotten at the end', () => {
    const kept = { text: '' }
    const carrier = carrierWith(kept)
    expect(carrier.headers(true)).to.equal(null)
    carrier.keep({ user: null, token: 'one.1.x', expiresAt: later() })
    expect(carrier.headers(false)).to.deep.equal({ authorization: 'Bearer one.1.x' })
    carrier.keep({ user: null, token: 'one.1.x', expiresAt: later(), expiresIn: 0 })
    expect(carrier.headers(false)).to.equal(null)
    const { path, init } = carrier.arrival()
    expect(path).to.equal('/api/v1/widget/session')
    expect(init.headers).to.include({ authorization: 'Bearer one.1.x' })
    expect(JSON.parse(String(init.body))).to.deep.equal({ site, origin: 'https://shop.example' })
    carrier.keep(null)
    expect(kept.text).to.equal('')
  })

  it('is good as long as the server said, whatever the clock here says', () => {
    for (const wrong of [-3_600_000, 3_600_000]) {
      const kept = { text: '' }
      Date.now = () => realNow() + wrong
      const carrier = carrierWith(kept)
      // Written by a server with the right time.
      const expiresAt = new Date(realNow() + 900_000).toISOString()
      carrier.keep({ user: null, token: 'one.1.x', expiresAt, expiresIn: 900 })
      expect(carrier.headers(true), `${wrong}`).not.to.equal(null)
      expect(carrierWith(kept).headers(true), `${wrong}, after a reload`).not.to.equal(null)
      // The local clock is corrected in the meantime.
      Date.now = realNow
      if (wrong < 0) expect(carrier.headers(true)).to.equal(null)
      else expect(carrierWith(kept).headers(true)).to.equal(null)
    }
  })

  it('was stale when it had run out before the newer one of the same session was written', () => {
    const carrier = carrierWith({ text: '' })
    carrier.keep({ user: null, token: 'one.1000.x', expiresAt: later(), expiresIn: 900 })
    const sent = carrier.headers(true)!
    carrier.keep({ user: null, token: 'one.1899.y', expiresAt: later(), expiresIn: 900 })
    expect(carrier.wasStale(sent)).to.equal(false)
    carrier.keep({ user: null, token: 'one.1900.y', expiresAt: later(), expiresIn: 900 })
    expect(carrier.wasStale(sent)).to.equal(true)
  })

  it('is asked for anew when what was kept is none', () => {
    for (const text of ['{', 'null', '"x"', '{"token":"one.1.x","expiresAt":"soon"}', '{"v":1,"token":7}'])
      expect(carrierWith({ text }).headers(true), text).to.equal(null)
  })

  it('of another session is what was kept by another tab; a newer one of the same session is not', () => {
    const kept = { text: '' }
    const carrier = carrierWith(kept)
    carrier.keep({ user: null, token: 'one.1.x', expiresAt: later() })
    const sent = carrier.headers(true)!
    carrier.keep({ user: null, token: 'one.2.y', expiresAt: later() })
    expect(carrier.wasStale(sent)).to.equal(false)
    carrierWith(kept).keep({ user: null, token: 'two.1.z', expiresAt: later() })
    expect(carrier.wasStale(sent)).to.equal(true)
    expect(carrier.token()).to.equal('two.1.z')
  })
})
