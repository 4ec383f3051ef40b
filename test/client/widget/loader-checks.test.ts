import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect } from 'chai'
import { fits } from '../../../client/widget/loader/fits.ts'
import { frameShapes } from '../../../client/widget/loader/frame-shapes.ts'
import { inkOn } from '../../../client/widget/loader/ink-on.ts'
import { frameMessages } from '../../../contract/embed.ts'

const site = '0193a1b2-0000-7000-8000-00000000000a'
/** Valid messages of each type; the test breaks every field of them in every way. */
const good: Record<keyof typeof frameMessages, Record<string, unknown>[]> = {
  loaded: [{}],
  ready: [
    { site, name: 'A shop', placement: null },
    { site, name: 'दुकान\n2', placement: 'left' },
    { site, name: 'x', placement: 'right' },
  ],
  close: [{}],
  reading: [{ status: 'started' }, { status: 'completed' }, { status: 'failed' }],
  message: ['user', 'assistant'].flatMap((role) => ['done', 'stopped', 'failed'].map((status) => ({ role, status }))),
  unread: [{ count: 0 }, { count: 1 }, { count: 250 }],
  problem: [{ code: 'forbidden', message: 'Add this origin: https://shop.example.' }],
}
const odd = [
  undefined,
  0,
  1,
  -1,
  1.5,
  Number.NaN,
  1e21,
  '1',
  'x',
  'done ',
  ' left',
  'leftright',
  true,
  [],
  ['done'],
  {},
]

const isFrameMessage = (message: object) => frameShapes.some((shape) => fits(shape, message))

describe('what the loader believes of its frame', () => {
  for (const [type, schema] of Object.entries(frameMessages))
    it(`is what the contract says of ${type}`, () => {
      for (const message of good[type as keyof typeof good]) {
        expect(schema.safeParse(message).success, JSON.stringify(message)).to.equal(true)
        expect(isFrameMessage({ ...message, rekha: 1, type }), JSON.stringify(message)).to.equal(true)
        expect(isFrameMessage({ ...message, type, more: 'of a newer server' })).to.equal(true)
        for (const field of Object.keys(message))
          for (const value of odd) {
            const wrong = { ...message, [field]: value }
            // Unknown codes are let through; a site and its placement are not validated any further.
            const mayDiffer = typeof value === 'string' && (field === 'code' || field === 'site')
            if (!mayDiffer && !(field === 'placement' && value === undefined))
              expect(isFrameMessage({ ...wrong, type }), JSON.stringify({ ...wrong, type })).to.equal(
                schema.safeParse(wrong).success,
              )
          }
      }
    })

  it('is nothing of another type', () => {
    for (const type of [
      'hello',
      'shown',
      'ask',
      'constructor',
      '__proto__',
      '',
      'closed',
      null,
      7,
      ['close'],
      undefined,
    ])
      expect(isFrameMessage({ rekha: 1, type, count: 1, status: 'done', role: 'user' }), String(type)).to.equal(false)
    for (const nothing of [null, undefined, 1, 'close', []]) expect(fits('type:loaded|close', nothing)).to.equal(false)
  })
})

describe('the loader', () => {
  it('is one script of less than 3,072 bytes, gzipped', () => {
    const script = readFileSync('dist/client/embed.js')
    expect(gzipSync(script).length).to.be.below(3072)
    expect(readFileSync('dist/client/embed.d.ts', 'utf8')).to.contain('interface RekhaChat')
  })

  it('writes on every colour in black or white with a contrast of 4.5 and more', () => {
    const luminance = (colour: number[]) =>
      colour.reduce((sum, value, at) => {
        const share = value / 255
        const linear = share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
        return sum + linear * [0.2126, 0.7152, 0.0722][at]!
      }, 0)
    const hex = (value: number) => value.toString(16).padStart(2, '0')
    let least = 21
    for (let red = 0; red < 256; red += 5)
      for (let green = 0; green < 256; green += 5)
        for (let blue = 0; blue < 256; blue += 5) {
          const ground = luminance([red, green, blue])
          const isBlack = inkOn(`#${hex(red)}${hex(green)}${hex(blue)}`) === '#000'
          least = Math.min(least, isBlack ? (ground + 0.05) / 0.05 : 1.05 / (ground + 0.05))
        }
    expect(least).to.be.at.least(4.5)
  })
})
