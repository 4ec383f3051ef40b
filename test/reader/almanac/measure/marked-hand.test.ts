import { expect } from 'chai'
import sharp from 'sharp'
import type { Features, PalmMarks } from '../../../../contract/features.ts'
import { framesAgree } from '../../../../reader/almanac/measure/hand/frames-agree.ts'
import type { Frame } from '../../../../reader/almanac/measure/hand/hand.ts'
import { measurePalm } from '../../../../reader/almanac/measure/measure-palm.ts'
import { refusals } from '../../../../reader/almanac/measure/refusals.ts'
import { drawHand, drawnMarks, drawPart, drawPicture, offCrease, palmAlone } from './drawn-hand.ts'

async function featuresOf(photo: Buffer, marks: PalmMarks, side: 'left' | 'right' = 'right'): Promise<Features> {
  const measurement = await measurePalm(photo, side, marks)
  if (!measurement.ok) throw new Error(`refused: ${measurement.problem.message}`)
  return measurement.features
}

async function refusalOf(photo: Buffer, marks?: PalmMarks): Promise<string | null> {
  const measurement = await measurePalm(photo, 'right', marks)
  return measurement.ok ? null : measurement.problem.message
}

describe('measuring a palm where it was marked', () => {
  const marks = drawnMarks(palmAlone)
  let alone: Buffer
  let features: Features
  before(async () => {
    alone = await drawPart(palmAlone)
    features = await featuresOf(alone, marks)
  })

  it('finds the creases where no hand is found, within 3 % of the palm’s width', async () => {
    expect(await refusalOf(alone)).to.equal(refusals['no-hand'].en)
    expect(features.lines.map(({ name }) => name)).to.deep.equal(['heart', 'head', 'life'])
    for (const line of features.lines) {
      const off = offCrease(line, palmAlone)
      expect(Math.max(...off.slice(1, -1)), line.name).to.be.below(0.03)
      // The ends may overshoot the drawn ones a little.
      expect(Math.max(...off), `${line.name}, ends`).to.be.below(0.045)
    }
  })

  it('tells no more than the marks allow', () => {
    expect(features).to.deep.include({ marked: true, sideAgrees: true, outline: [] })
    expect(features).to.include({ palmRatio: null, fingerRatio: null, indexAgainstRing: null, element: null })
    expect(features.notMeasured).to.include.members(['outline of the hand', 'finger proportions'])
  })

  it('still sees outline and fingers of a hand that is found there, but measures no palm by marks', async () => {
    const seen = await featuresOf(await drawHand(), drawnMarks())
    expect(seen.outline).not.to.deep.equal([])
    expect(seen.indexAgainstRing?.value).to.equal('ring-longer')
    expect(seen).to.include({ marked: true, palmRatio: null, fingerRatio: null, element: null })
    for (const line of seen.lines) expect(Math.max(...offCrease(line).slice(1, -1)), line.name).to.be.below(0.03)
  })

  it('leaves a hand aside that was found elsewhere than marked', async () => {
    const { valleys, wrist } = drawnMarks()
    const lower = ([x, y]: [number, number]): [number, number] => [x, y + 0.12]
    const marked: PalmMarks = {
      valleys: [lower(valleys[0]), lower(valleys[1]), lower(valleys[2])],
      wrist: lower(wrist),
    }
    const measurement = await measurePalm(await drawHand(), 'right', marked)
    if (measurement.ok) expect(measurement.features).to.deep.include({ outline: [], indexAgainstRing: null })
  })

  it('says when the marks make it the other hand', async () => {
    expect((await featuresOf(alone, marks, 'left')).sideAgrees).to.equal(false)
  })

  it('finds the same on a palm that is turned', async () => {
    const turned = await sharp(alone).rotate(90).jpeg({ quality: 95 }).toBuffer()
    const turn = ([x, y]: [number, number]): [number, number] => [1 - y, x]
    const { lines, sideAgrees } = await featuresOf(turned, {
      valleys: [turn(marks.valleys[0]), turn(marks.valleys[1]), turn(marks.valleys[2])],
      wrist: turn(marks.wrist),
    })
    expect(sideAgrees).to.equal(true)
    for (const [i, { name, length }] of lines.entries()) {
      expect(name).to.equal(features.lines[i]?.name)
      expect(length, name).to.be.closeTo(features.lines[i]?.length ?? 0, 0.05)
    }
  })

  it('refuses what shows no lines, is dark, too light or too small, marked or not', async () => {
    expect(await refusalOf(await drawHand({ creases: false }), drawnMarks())).not.to.equal(null)
    const smooth = await drawPart(palmAlone, { creases: false })
    expect(await refusalOf(smooth, marks)).to.equal(refusals['lines-unseen'].en)
    const light = await sharp(alone).linear(2, 60).jpeg().toBuffer()
    expect(await refusalOf(light, marks)).to.equal(refusals.overexposed.en)
    const small = await sharp(alone).resize(150).jpeg().toBuffer()
    expect(await refusalOf(small, marks)).to.equal(refusals['too-small'].en)
    const dark = await sharp(alone).linear(0.12, 0).jpeg().toBuffer()
    expect(await refusalOf(dark, marks)).to.equal(refusals['too-dark'].en)
    expect(await refusalOf(await drawPicture(''), drawnMarks())).not.to.equal(null)
  })
})

describe('a frame that was found and one that was marked', () => {
  const frame: Frame = { origin: { x: 300, y: 100 }, u: { x: -200, y: 0 }, v: { x: 0, y: 240 } }
  const moved = (by: number): Frame => ({ ...frame, origin: { x: 300 + by, y: 100 } })
  const widened = (by: number): Frame => ({
    ...frame,
    origin: { x: 300 + 100 * (by - 1), y: 100 },
    u: { x: -200 * by, y: 0 },
  })

  it('agree when they are about as wide and lie about in the same place', () => {
    expect(framesAgree(frame, frame)).to.equal(true)
    expect(framesAgree(moved(49), frame)).to.equal(true)
    expect(framesAgree(moved(51), frame)).to.equal(false)
    expect(framesAgree(widened(1.19), frame)).to.equal(true)
    expect(framesAgree(widened(1.21), frame)).to.equal(false)
    expect(framesAgree(widened(0.79), frame)).to.equal(false)
  })

  it('do not agree when one is the other mirrored, or upside down', () => {
    expect(framesAgree({ ...frame, origin: { x: 100, y: 100 }, u: { x: 200, y: 0 } }, frame)).to.equal(false)
    expect(framesAgree({ ...frame, origin: { x: 300, y: 340 }, v: { x: 0, y: -240 } }, frame)).to.equal(false)
  })
})
