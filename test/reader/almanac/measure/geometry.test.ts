import { expect } from 'chai'
import { analyseHand } from '../../../../reader/almanac/measure/hand/analyse-hand.ts'
import { hullArea } from '../../../../reader/almanac/measure/hand/hull-area.ts'
import { traceContour } from '../../../../reader/almanac/measure/hand/trace-outline.ts'
import { trimEnds } from '../../../../reader/almanac/measure/lines/trim-ends.ts'
import { wobbleOf } from '../../../../reader/almanac/measure/lines/wobble.ts'
import { interpolate } from '../../../../reader/almanac/measure/palm/interpolate.ts'
import { blur } from '../../../../reader/almanac/measure/pixels/blur.ts'
import { distanceToBackground } from '../../../../reader/almanac/measure/pixels/distance-to-background.ts'
import { findThreshold } from '../../../../reader/almanac/measure/pixels/find-threshold.ts'
import { labelParts } from '../../../../reader/almanac/measure/pixels/label-parts.ts'
import { openMask } from '../../../../reader/almanac/measure/pixels/open-mask.ts'
import type { Mask } from '../../../../reader/almanac/measure/pixels/raster.ts'

function maskOf(width: number, height: number, inside: (x: number, y: number) => boolean): Mask {
  const data = Uint8Array.from({ length: width * height }, (_, i) => (inside(i % width, Math.floor(i / width)) ? 1 : 0))
  return { width, height, data }
}

const area = ({ data }: Mask) => data.reduce((sum, value) => sum + value, 0)

/** A palm, a wrist and fingers as bars with round ends; the thumb at the right. */
function handMask(fingers: [number, number, number, number][]): Mask {
  const bars: [number, number, number, number, number][] = [
    [150, 200, 150, 235, 52],
    [150, 240, 150, 330, 38],
    ...fingers.map((bar): [number, number, number, number, number] => [...bar, 13]),
  ]
  return maskOf(300, 320, (x, y) =>
    bars.some(([x0, y0, x1, y1, radius]) => {
      const along = Math.max(
        0,
        Math.min(1, ((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / ((x1 - x0) ** 2 + (y1 - y0) ** 2)),
      )
      return Math.hypot(x - x0 - along * (x1 - x0), y - y0 - along * (y1 - y0)) <= radius
    }),
  )
}

const five: [number, number, number, number][] = [
  [112, 170, 78, 90],
  [137, 160, 128, 55],
  [163, 160, 170, 50],
  [188, 170, 215, 75],
  [190, 225, 258, 168],
]

describe('geometry of a mask', () => {
  it('walks around a square once', () => {
    const contour = traceContour(maskOf(12, 12, (x, y) => x >= 3 && x < 8 && y >= 2 && y < 9))
    expect(contour).to.have.length(2 * (4 + 6))
    expect(new Set(contour.map(({ x, y }) => `${x} ${y}`)).size).to.equal(contour.length)
    expect(traceContour(maskOf(4, 4, () => false))).to.deep.equal([])
  })

  it('measures how deep a pixel lies', () => {
    const depth = distanceToBackground(
      maskOf(21, 21, (x, y) => Math.hypot(x - 10, y - 10) <= 8),
      false,
    )
    expect(depth[10 * 21 + 10]).to.be.closeTo(Math.hypot(8, 1), 1e-4)
    expect(depth[0]).to.equal(0)
    const whole = maskOf(9, 9, () => true)
    expect(distanceToBackground(whole, true)[4 * 9 + 4]).to.equal(5)
  })

  it('tells parts apart, and takes thin threads away', () => {
    const squares = maskOf(40, 20, (x, y) => y > 2 && y < 17 && ((x > 2 && x < 15) || (x > 24 && x < 37)))
    expect(labelParts(squares).areas.slice(1)).to.deep.equal([168, 168])
    const joined = maskOf(40, 20, (x, y) => squares.data[y * 40 + x] === 1 || y === 10)
    expect(labelParts(joined).areas).to.have.length(2)
    expect(labelParts(openMask(joined, 2)).areas).to.have.length(3)
    expect(area(openMask(joined, 2))).to.be.within(280, 336)
  })

  it('splits light from dark, and blurs without losing light', () => {
    const plane = Float32Array.from({ length: 400 }, (_, i) => (i % 20 < 6 ? 80 : 20) + (i % 3))
    expect(findThreshold(plane)).to.be.within(22, 80)
    for (const sigma of [1.5, 6]) {
      const spot = new Float32Array(61 * 61)
      spot[30 * 61 + 30] = 1
      const blurred = blur(spot, 61, 61, sigma)
      expect(blurred.reduce((sum, value) => sum + value, 0)).to.be.closeTo(1, 0.02)
      const spread = Math.sqrt(blurred.reduce((sum, value, i) => sum + value * ((i % 61) - 30) ** 2, 0))
      expect(spread).to.be.closeTo(sigma, 0.15 * sigma)
    }
  })

  it('finds the hull of a star, and values between those of a table', () => {
    const star = [0, 1, 2, 3, 4, 5, 6, 7].map((k) => {
      const reach = k % 2 === 0 ? 10 : 3
      return { x: reach * Math.cos((k * Math.PI) / 4), y: reach * Math.sin((k * Math.PI) / 4) }
    })
    expect(hullArea(star)).to.be.closeTo(200, 1e-6)
    const table = [
      [0, 1],
      [10, 3],
    ] as const
    expect([-5, 5, 20].map((at) => interpolate(table, at))).to.deep.equal(
      [1, 2, 3].map((v) => (v === 2 ? interpolate(table, 5) : v)),
    )
    expect(interpolate(table, 5)).to.be.closeTo(2, 1e-6)
  })
})

describe('a hand from its mask', () => {
  it('has five fingers, a thumb at the right and a frame that runs from it', () => {
    const hand = analyseHand(handMask(five))
    if (!hand) throw new Error('no hand')
    expect(hand.fingers.map(({ name }) => name)).to.deep.equal(['thumb', 'index', 'middle', 'ring', 'little'])
    expect(hand.thumbSide).to.equal('right')
    expect(hand.frame.u.x, 'u runs left, away from the thumb').to.be.below(0)
    expect(hand.frame.v.y, 'v runs down to the wrist').to.be.above(0)
    expect(hand.valleys).to.have.length(3)
    expect(hand.score).to.be.above(5)
  })

  it('is the other hand in the mirror', () => {
    const mask = handMask(five)
    const mirrored = maskOf(300, 320, (x, y) => mask.data[y * 300 + (299 - x)] === 1)
    expect(analyseHand(mirrored)?.thumbSide).to.equal('left')
  })

  it('scores less for a disc, and is none for a speck', () => {
    const disc = analyseHand(maskOf(300, 300, (x, y) => Math.hypot(x - 150, y - 150) < 90))
    expect(disc?.fingers).to.deep.equal([])
    expect(disc?.score).to.be.below(3)
    expect(analyseHand(maskOf(300, 300, (x, y) => x < 5 && y < 5))).to.equal(null)
  })
})

describe('a traced line', () => {
  it('wobbles when it zigzags, and not when it bends one way', () => {
    const arc = Array.from({ length: 60 }, (_, i) => ({ x: 100 * Math.cos(i / 40), y: 100 * Math.sin(i / 40) }))
    const zigzag = Array.from({ length: 60 }, (_, i) => ({ x: 2 * i, y: i % 8 < 4 ? 2 * (i % 8) : 2 * (8 - (i % 8)) }))
    expect(wobbleOf(arc)).to.equal(0)
    expect(wobbleOf(zigzag)).to.be.above(1)
  })

  it('ends at a long break near its end, and keeps one in its middle', () => {
    expect(trimEnds([{ at: 0.8, length: 0.08 }], 0.9)).to.deep.equal([0, 0.8])
    expect(trimEnds([{ at: 0.1, length: 0.09 }], 0.9)[0]).to.be.closeTo(0.2, 1e-9)
    expect(trimEnds([{ at: 0.5, length: 0.1 }], 0.9)).to.deep.equal([0, 1])
    expect(trimEnds([{ at: 0.9, length: 0.04 }], 0.9)).to.deep.equal([0, 1])
  })
})
