import { expect } from 'chai'
import { createBearerCarrier } from '../../../client/core/bearer-carrier.ts'
import type { Memory } from '../../../client/core/kept-questions.ts'
import { contrast, shades, wordsOn } from '../../../client/widget/frame/paint.ts'
import { readMessage } from '../../../client/widget/frame/read-message.ts'
import { hostMessages } from '../../../contract/embed.ts'

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

describe('the frame’s bearer', () => {
  const later = () => new Date(Date.now() + 60_000).toISOString()
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
    carrier.keep({ user: null, token: 'one.1.x', expiresAt: new Date(Date.now() - 1).toISOString() })
    expect(carrier.headers(false)).to.equal(null)
    const { path, init } = carrier.arrival()
    expect(path).to.equal('/widget/session')
    expect(init.headers).to.include({ authorization: 'Bearer one.1.x' })
    expect(JSON.parse(String(init.body))).to.deep.equal({ site, origin: 'https://shop.example' })
    carrier.keep(null)
    expect(kept.text).to.equal('')
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
