import { expect } from 'chai'
import { fitFrame } from '../../../../reader/almanac/measure/hand/fit-frame.ts'
import { judgePose, sideOfThumb } from '../../../../reader/almanac/measure/hand/judge-pose.ts'
import { findValleys, measureFingers } from '../../../../reader/almanac/measure/hand/measure-fingers.ts'
import { landmark } from '../../../../reader/almanac/measure/landmarks/landmark.ts'
import { cutWindow, fromWindow, windowAround } from '../../../../reader/almanac/measure/landmarks/window.ts'
import type { Rgb, Spot } from '../../../../reader/almanac/measure/pixels/raster.ts'
import { distance } from '../../../../reader/almanac/measure/pixels/vector.ts'
import { layFlesh } from '../../../../reader/almanac/measure/segment/skeleton.ts'

/** An open right palm, fingers up, thumb on the right: 21 landmarks in a picture of 400 × 500. */
const open: Spot[] = [
  [215, 420],
  ...[
    [260, 400],
    [300, 360],
    [330, 320],
    [355, 285],
  ],
  ...[
    [270, 250],
    [278, 180],
    [282, 140],
    [285, 105],
  ],
  ...[
    [225, 240],
    [225, 160],
    [225, 110],
    [225, 70],
  ],
  ...[
    [182, 245],
    [176, 170],
    [173, 125],
    [170, 88],
  ],
  ...[
    [142, 262],
    [130, 210],
    [123, 180],
    [117, 152],
  ],
].map(([x, y]) => ({ x: x!, y: y! }))

const mirrored = open.map(({ x, y }) => ({ x: 400 - x, y }))
const turned = (by: number) =>
  open.map(({ x, y }) => ({
    x: 200 + (x - 200) * Math.cos(by) - (y - 250) * Math.sin(by),
    y: 250 + (x - 200) * Math.sin(by) + (y - 250) * Math.cos(by),
  }))
const hand = (points: Spot[], rightness = 0.95) => ({ points, presence: 1, rightness })

describe('a hand by its landmarks', () => {
  it('has its thumb where it is, whatever way it points', () => {
    for (const by of [0, 1, 2, Math.PI, -1.5]) expect(sideOfThumb(turned(by))).to.equal('right')
    expect(sideOfThumb(mirrored)).to.equal('left')
  })

  it('is open, or bent, or seen from the side', () => {
    expect(judgePose(hand(open))).to.equal(null)
    const bent = open.map((point, i) => (i === landmark.ring[3] ? { x: 190, y: 240 } : point))
    expect(judgePose(hand(bent))).to.equal('not-open')
    const fromSide = open.map(({ x, y }) => ({ x: 200 + (x - 200) * 0.3, y }))
    expect(judgePose(hand(fromSide))).to.equal('not-open')
  })

  it('is seen from its back when it looks like the hand whose thumb would lie on the other side', () => {
    expect(judgePose(hand(open, 0.05))).to.equal('back-of-hand')
    expect(judgePose(hand(mirrored, 0.95))).to.equal('back-of-hand')
    expect(judgePose(hand(mirrored, 0.05))).to.equal(null)
  })

  it('has valleys between its fingers and fingers as long as they reach', () => {
    const valleys = findValleys(open)
    expect(valleys).to.have.length(3)
    expect(valleys[0]!.x).to.be.within(225, 278)
    const photo: Rgb = { width: 400, height: 500, data: new Uint8Array(0) }
    const nowhere = { mask: { width: 1, height: 1, data: new Uint8Array(1) }, scale: 1, offset: { x: 0, y: 0 }, fit: 0 }
    const fingers = measureFingers(open, nowhere, 190, photo)
    expect(fingers.map(({ name, cut }) => [name, cut])).to.deep.equal([
      ['index', false],
      ['middle', false],
      ['ring', false],
      ['little', false],
    ])
    const [index, middle] = fingers.map(({ length }) => length)
    expect(middle).to.be.above(index!)
    const higher = open.map(({ x, y }) => ({ x, y: y - 80 }))
    expect(measureFingers(higher, nowhere, 190, photo)[1]?.cut).to.equal(true)
  })

  it('has flesh around its bones', () => {
    const flesh = layFlesh(open, 190)
    expect(flesh({ x: 210, y: 330 }), 'mid palm').to.be.below(-0.1)
    expect(flesh({ x: 225, y: 120 }), 'middle finger').to.be.below(-0.05)
    expect(flesh({ x: 250, y: 130 }), 'between two fingers').to.be.above(0)
    expect(flesh({ x: 20, y: 20 }), 'far away').to.be.above(0.5)
  })
})

describe('a palm’s frame', () => {
  const place = (u: number, v: number, angle: number, mirror = 1): Spot => {
    const [x, y] = [mirror * 180 * u, 220 * v]
    return { x: 50 + x * Math.cos(angle) - y * Math.sin(angle), y: 80 + x * Math.sin(angle) + y * Math.cos(angle) }
  }
  const anchors = (angle: number, mirror?: number) =>
    [
      [0.6, 0.98],
      [0.14, 0.2],
      [0.38, 0.13],
      [0.84, 0.23],
    ].map(([u, v]) => ({ at: place(u!, v!, angle, mirror), u: u!, v: v! }))

  it('is found from places that are known, turned or mirrored', () => {
    for (const [angle, mirror] of [
      [0, 1],
      [2.5, 1],
      [0.7, -1],
    ] as const) {
      const { frame, width, length } = fitFrame(anchors(angle, mirror))
      expect(width).to.be.closeTo(180, 1e-6)
      expect(length).to.be.closeTo(220, 1e-6)
      expect(distance(frame.origin, place(0, 0, angle, mirror))).to.be.below(1e-6)
    }
  })

  it('has axes at right angles, and the proportions of a hand, however its places are pulled', () => {
    const pulled = anchors(0).map((anchor, i) => (i === 0 ? { ...anchor, at: { x: 260, y: 620 } } : anchor))
    const { frame, width, length } = fitFrame(pulled)
    expect(frame.u.x * frame.v.x + frame.u.y * frame.v.y).to.be.closeTo(0, 1e-6)
    expect(length / width).to.be.at.most(1.45)
  })
})

describe('a window', () => {
  it('lies around a hand with its fingers up', () => {
    const { centre, size, angle } = windowAround(open)
    expect(angle).to.be.closeTo(0, 0.1)
    expect(size).to.be.above(300)
    expect(distance(centre, { x: 220, y: 270 })).to.be.below(60)
    expect(windowAround(turned(1)).angle - angle).to.be.closeTo(1, 1e-6)
  })

  it('is cut out of a picture, black beyond its edge', () => {
    const data = Uint8Array.from({ length: 20 * 20 * 3 }, (_, i) => (Math.floor(i / 3) % 20) * 10)
    const cut = cutWindow({ width: 20, height: 20, data }, { centre: { x: 10, y: 10 }, size: 20, angle: 0 }, 20)
    expect(cut[3 * (5 * 20 + 7)]).to.be.closeTo(70 / 255, 1e-6)
    const turnedOver = cutWindow(
      { width: 20, height: 20, data },
      { centre: { x: 10, y: 10 }, size: 20, angle: Math.PI },
      20,
    )
    expect(turnedOver[3 * (5 * 20 + 7)]).to.be.closeTo(120 / 255, 1e-5)
    const beside = cutWindow({ width: 20, height: 20, data }, { centre: { x: -30, y: 10 }, size: 20, angle: 0 }, 20)
    expect(Math.max(...beside)).to.equal(0)
    expect(fromWindow({ centre: { x: 5, y: 6 }, size: 10, angle: Math.PI / 2 }, 1, 0.5)).to.deep.include({ y: 11 })
  })
})
