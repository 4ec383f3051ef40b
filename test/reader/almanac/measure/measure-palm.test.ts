import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import sharp from 'sharp'
import { Features, type Line, type Point } from '../../../../contract/features.ts'
import { projectFolder } from '../../../../platform/project-folder.ts'
import { measurePalm } from '../../../../reader/almanac/measure/measure-palm.ts'
import { refusals } from '../../../../reader/almanac/measure/refusals.ts'
import {
  drawHand,
  drawNoise,
  drawnCreases,
  drawnHeight,
  drawnWidth,
  drawPicture,
  offCrease,
  offFate,
  palmWidth,
} from './drawn-hand.ts'

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

const lengthOf = (line: Point[]) =>
  line
    .slice(1)
    .reduce((sum, [x, y], i) => sum + Math.hypot((x - line[i]![0]) * drawnWidth, (y - line[i]![1]) * drawnHeight), 0)

/**
 * A measured line's maximum distance from the drawn one, in palm widths, and their ratio of lengths; `back` undoes changes
 * to the photo.
 */
function compare({ name, polyline }: Line, back: (at: Point) => Point = (at) => at): { off: number; length: number } {
  const measured = polyline.map(back)
  const off = Math.max(...offCrease({ name, polyline: measured }))
  return { off, length: lengthOf(measured) / lengthOf(drawnCreases(name)) }
}

describe('measuring a palm', () => {
  let photo: Buffer
  let features: Features
  before(async () => {
    photo = await drawHand()
    features = await featuresOf(photo)
  })

  it('finds the three drawn creases where they were drawn, as long as they were drawn', () => {
    expect(() => Features.parse(features)).not.to.throw()
    expect(features.lines.map(({ name }) => name)).to.deep.equal(['heart', 'head', 'life'])
    for (const line of features.lines) {
      const { off, length } = compare(line)
      expect(off, `${line.name}, palm widths`).to.be.below(0.03)
      expect(length, `${line.name}, length`).to.be.within(0.95, 1.05)
      expect(line.length, `${line.name}, in palm widths`).to.be.closeTo(
        lengthOf(drawnCreases(line.name)) / palmWidth,
        0.08,
      )
      expect(line.confidence, line.name).to.be.within(0.6, 0.9)
      expect(line.forks, line.name).to.deep.equal([])
    }
    expect(features.headLifeOrigin?.value).to.equal('joined')
    expect(features.notMeasured).to.include('sun line (surya rekha)')
  })

  it('knows the hand: its side, its proportions, its outline', () => {
    expect(features.sideAgrees).to.equal(true)
    expect(features.indexAgainstRing?.value).to.equal('ring-longer')
    expect(features.palmRatio?.value).to.be.closeTo(1.18, 0.1)
    expect(features.outline.length).to.be.above(100)
    const tip = Math.min(...features.outline.map(([, y]) => y))
    expect(tip * drawnHeight, 'the tip of the middle finger').to.be.closeTo(165, 15)
  })

  it('measures the same on the same photo', async () => {
    expect(await featuresOf(await drawHand())).to.deep.equal(features)
  })

  it('sees where a line divides', async () => {
    const { lines } = await featuresOf(await drawHand({ fork: true }))
    expect(lines.map(({ name, forks }) => [name, forks.length])).to.deep.equal([
      ['heart', 0],
      ['head', 1],
      ['life', 0],
    ])
  })

  it('follows a line past creases that cross it', async () => {
    const { lines } = await featuresOf(await drawHand({ crossed: true }))
    expect(lines.map(({ name }) => name)).to.deep.equal(['heart', 'head', 'life'])
    for (const line of lines) expect(compare(line).off, line.name).to.be.below(0.04)
  })

  it('sees a fate line, and says so where there is none', async () => {
    const sample = await featuresOf(readFileSync(join(projectFolder, 'client/app/public/drawn-palm.jpg')))
    expect(sample.lines).to.have.length(3)
    expect(sample.fate).to.include({ seen: false })
    expect(sample.notMeasured).not.to.include('fate line (bhagya rekha)')
    const { fate, lines } = await featuresOf(await drawHand({ fate: true }))
    expect(fate).to.include({ seen: true, rises: 'wrist', reaches: 'shani' })
    if (fate?.seen) expect(Math.max(...offFate(fate.polyline)), 'palm widths').to.be.below(0.04)
    for (const line of lines) expect(compare(line).off, line.name).to.be.below(0.03)
  })

  it('finds the lines of a darker palm on a light wall as well', async () => {
    const { lines } = await featuresOf(await drawHand({ skin: '#5a3a2b', crease: '#2e1a12', background: '#c9cfcf' }))
    expect(lines).to.have.length(3)
    for (const line of lines) expect(compare(line).off, line.name).to.be.below(0.03)
  })

  it('says when the thumb lies on the side of the other hand', async () => {
    expect((await featuresOf(await drawHand({ thumb: 'left' }))).sideAgrees).to.equal(false)
  })

  for (const [what, change, back] of [
    ['turned to the right', () => sharp(photo).rotate(90), ([x, y]: Point): Point => [y, 1 - x]],
    ['upside down', () => sharp(photo).rotate(180), ([x, y]: Point): Point => [1 - x, 1 - y]],
    ['mirrored', () => sharp(photo).flop(), ([x, y]: Point): Point => [1 - x, y]],
    ['two thirds as large', () => sharp(photo).resize(600), (at: Point) => at],
    ['larger', () => sharp(photo).resize(1500), (at: Point) => at],
    ['dimmed', () => sharp(photo).linear(0.7, 0), (at: Point) => at],
    ['brightened', () => sharp(photo).linear(1.2, 0), (at: Point) => at],
    ['pressed hard', () => sharp(photo).jpeg({ quality: 40 }), (at: Point) => at],
  ] as const)
    it(`finds the same lines on the same photo ${what}: within 4 % of the palm's width, lengths within 20 %`, async () => {
      const changed = await featuresOf(await change().jpeg().toBuffer())
      expect(changed.lines.map(({ name }) => name)).to.deep.equal(['heart', 'head', 'life'])
      for (const line of changed.lines) {
        const { off, length } = compare(line, back)
        expect(off, line.name).to.be.below(0.04)
        expect(length, line.name).to.be.within(0.8, 1.2)
      }
      expect(changed.sideAgrees).to.equal(what !== 'mirrored')
    })

  it('refuses a hand without lines, as the back of one has none', async () => {
    const refusal = await refusalOf(await drawHand({ creases: false }))
    expect(['back-of-hand', 'lines-unseen', 'lines-faint']).to.include(refusal)
  })

  it('says of a palm that is blurred, in the dark, or too small what to do', async () => {
    expect(await refusalOf(await sharp(photo).blur(9).jpeg().toBuffer())).to.equal('blurred')
    expect(await refusalOf(await sharp(photo).linear(0.12, 0).jpeg().toBuffer())).to.equal('too-dark')
    expect(await refusalOf(await sharp(photo).resize(300).jpeg().toBuffer())).to.equal('too-small')
  })

  it('refuses a drawing: lines on skin without a furrow', async () => {
    expect(await refusalOf(await drawHand({ furrows: false }))).to.equal('drawn')
  })

  it('refuses a hand in a blue or green light, as in a glove or a negative, and reads a grey photo', async () => {
    const inLight = async (red: number, green: number, blue: number) =>
      refusalOf(await sharp(photo).linear([red, green, blue], [0, 0, 0]).jpeg().toBuffer())
    expect(await inLight(0.4, 0.7, 1)).to.equal('not-skin')
    expect(await inLight(0.4, 1, 0.6)).to.equal('not-skin')
    expect((await measurePalm(await sharp(photo).grayscale().jpeg().toBuffer(), 'left')).ok).to.equal(true)
  })

  it('refuses two hands at once, also where they are held together', async () => {
    for (const margin of [0, 170]) {
      const [width, background] = [drawnWidth - 2 * margin, '#23262b']
      const one = await sharp(photo).extract({ left: margin, top: 0, width, height: drawnHeight }).toBuffer()
      const other = await sharp(one).flop().toBuffer()
      const two = await sharp({ create: { width: 2 * width, height: drawnHeight, channels: 3, background } })
        .composite([
          { input: one, left: 0, top: 0 },
          { input: other, left: width, top: 0 },
        ])
        .jpeg()
        .toBuffer()
      expect(await refusalOf(two), `${margin} pixels cut off at each side`).to.equal('two-hands')
    }
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
    expect(noHand, 'face').to.include(await refusalOf(await drawPicture(face)))
    expect(noHand, 'palm tree').to.include(await refusalOf(await drawPicture(palmTree)))
  })

  it('throws on what is no picture', async () => {
    const error = await measurePalm(Buffer.from('no picture'), 'left').then(
      () => null,
      (thrown: unknown) => thrown,
    )
    expect(error).to.be.instanceOf(Error)
  })

  // Photos of real hands are personal, so they are not in the repository:
  // REKHA_PALMS=folder npm test -- test/reader/almanac/measure
  const palms = process.env['REKHA_PALMS']
  if (palms)
    it('accepts and refuses the photos of REKHA_PALMS', async () => {
      const photosIn = (path: string) =>
        readdirSync(path)
          .filter((name) => name.endsWith('.jpg'))
          .map((name) => join(path, name))
      const accepted = async (path: string) => (await measurePalm(readFileSync(path), 'right')).ok
      let good = 0
      for (const path of photosIn(palms)) if (await accepted(path)) good++
      for (const path of photosIn(join(palms, 'refuse'))) expect(await accepted(path), path).to.equal(false)
      expect(good, 'accepted').to.be.at.least(0.9 * photosIn(palms).length)
    }).timeout(600_000)
})

const face = `<ellipse cx="450" cy="560" rx="260" ry="350" fill="#d9a588"/>
  <circle cx="350" cy="480" r="32" fill="#3b2a20"/><circle cx="550" cy="480" r="32" fill="#3b2a20"/>
  <path d="M440 560 L420 660 L480 660" stroke="#a5745c" stroke-width="9" fill="none"/>
  <path d="M340 760 Q450 840 560 760" stroke="#8a3b3b" stroke-width="22" fill="none"/>
  <path d="M190 480 Q220 180 450 180 Q680 180 710 480 Q640 300 450 300 Q260 300 190 480" fill="#2b1d16"/>`

const fronds = Array.from({ length: 7 }, (_, i) => {
  const [across, up] = [Math.cos(Math.PI * (0.05 + 0.15 * i)), Math.sin(Math.PI * (0.05 + 0.15 * i))]
  return `Q${460 - 180 * across} ${500 - 230 * up} ${460 - 360 * across} ${520 - 200 * up}`
})
const palmTree = `<path d="M450 1200 Q420 800 460 500" stroke="#7a5a3a" stroke-width="46" fill="none"/>
  <g stroke="#2f7d3a" stroke-width="40" fill="none">${fronds.map((frond) => `<path d="M460 500 ${frond}"/>`).join('')}</g>`
