import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { Features, type LineName } from '../../../../contract/features.ts'
import { measurePalm } from '../../../../reader/almanac/measure/measure-palm.ts'
import { refusals } from '../../../../reader/almanac/measure/refusals.ts'
import { drawHand, drawNoise, drawnCreases, drawPicture } from './drawn-hand.ts'

async function featuresOf(photo: Buffer): Promise<Features> {
  const measurement = await measurePalm(photo, 'right')
  if (!measurement.ok) throw new Error(`refused: ${measurement.problem.message}`)
  return measurement.features
}

async function refusalOf(photo: Buffer): Promise<string> {
  const measurement = await measurePalm(photo, 'right')
  if (measurement.ok) throw new Error('it was taken for a palm')
  expect(measurement.problem.code).to.equal('not-a-palm')
  expect(measurement.problem.field).to.equal('right_image')
  const reason = Object.entries(refusals).find(([, { en }]) => en === measurement.problem.message)
  return reason?.[0] ?? ''
}

describe('measuring a palm', () => {
  let features: Features
  before(async () => {
    features = await featuresOf(await drawHand())
  })

  it('finds the three drawn creases where they were drawn', () => {
    expect(() => Features.parse(features)).not.to.throw()
    expect(features.lines.map(({ name }) => name)).to.deep.equal(['heart', 'head', 'life'])
    for (const { name, polyline, confidence } of features.lines) {
      const drawn = drawnCreases(name as LineName)
      const off = polyline.map(([x, y]) =>
        Math.min(...drawn.map(([a, b]) => Math.hypot((x - a) * 900, (y - b) * 1200))),
      )
      expect(Math.max(...off), `${name}, pixels`).to.be.below(18)
      expect(confidence, name).to.be.within(0.6, 0.9)
    }
    expect(features.sideAgrees).to.equal(true)
    expect(features.indexAgainstRing?.value).to.equal('ring-longer')
    expect(features.notMeasured).to.include('fate line (bhagya rekha)')
  })

  it('measures the same on the same photo', async () => {
    expect(await featuresOf(await drawHand())).to.deep.equal(features)
  })

  it('measures a darker palm on a light wall as well', async () => {
    const { lines } = await featuresOf(await drawHand({ skin: '#5a3a2b', crease: '#2e1a12', background: '#c9cfcf' }))
    expect(lines).to.have.length(3)
  })

  it('says when the thumb lies on the side of the other hand', async () => {
    expect((await featuresOf(await drawHand({ thumb: 'left' }))).sideAgrees).to.equal(false)
  })

  it('refuses a hand without lines, as the back of one has none', async () => {
    const refusal = await refusalOf(await drawHand({ creases: false }))
    expect(['back-of-hand', 'lines-unseen']).to.include(refusal)
  })

  it('refuses what is no hand', async () => {
    const noHand = ['no-hand', 'not-open']
    const rows = Array.from(
      { length: 30 },
      (_, i) => `<rect x="150" y="${150 + i * 30}" width="${500 + ((i * 37) % 90)}" height="12"/>`,
    )
    const page = `<rect x="90" y="80" width="720" height="1040" fill="#f6f4ee"/><g fill="#333333">${rows.join('')}</g>`
    expect(noHand, 'plain').to.include(await refusalOf(await drawPicture('')))
    expect(noHand, 'noise').to.include(await refusalOf(await drawNoise()))
    expect(noHand, 'document').to.include(await refusalOf(await drawPicture(page)))
    expect(noHand, 'circle').to.include(
      await refusalOf(await drawPicture('<circle cx="450" cy="600" r="300" fill="#d9a588"/>')),
    )
  })

  it('throws on what is no picture', async () => {
    const error = await measurePalm(Buffer.from('no picture'), 'left').then(
      () => null,
      (thrown: unknown) => thrown,
    )
    expect(error).to.be.instanceOf(Error)
  })

  it('accepts and refuses the photos of REKHA_PALMS', async function () {
    const folder = process.env['REKHA_PALMS']
    if (!folder) return this.skip()
    this.timeout(600_000)
    const photosIn = (path: string) =>
      readdirSync(path)
        .filter((name) => name.endsWith('.jpg'))
        .map((name) => join(path, name))
    const accepted = async (path: string) => (await measurePalm(readFileSync(path), 'right')).ok
    let good = 0
    for (const path of photosIn(folder)) if (await accepted(path)) good++
    for (const path of photosIn(join(folder, 'refuse'))) expect(await accepted(path), path).to.equal(false)
    expect(good, 'accepted').to.be.at.least(0.9 * photosIn(folder).length)
  })
})
