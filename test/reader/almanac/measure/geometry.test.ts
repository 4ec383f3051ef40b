import { expect } from 'chai'
import { traceContour } from '../../../../reader/almanac/measure/hand/trace-outline.ts'
import { trimEnds } from '../../../../reader/almanac/measure/lines/trim-ends.ts'
import { wobbleOf } from '../../../../reader/almanac/measure/lines/wobble.ts'
import { interpolate } from '../../../../reader/almanac/measure/palm/interpolate.ts'
import { blur } from '../../../../reader/almanac/measure/pixels/blur.ts'
import { distanceToBackground } from '../../../../reader/almanac/measure/pixels/distance-to-background.ts'
import { labelParts } from '../../../../reader/almanac/measure/pixels/label-parts.ts'
import { openMask } from '../../../../reader/almanac/measure/pixels/open-mask.ts'
import type { Mask } from '../../../../reader/almanac/measure/pixels/raster.ts'

function maskOf(width: number, height: number, inside: (x: number, y: number) => boolean): Mask {
  const data = Uint8Array.from({ length: width * height }, (_, i) => (inside(i % width, Math.floor(i / width)) ? 1 : 0))
  return { width, height, data }
}

const area = ({ data }: Mask) => data.reduce((sum, value) => sum + value, 0)

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

  it('blurs without losing light', () => {
    for (const sigma of [1.5, 6]) {
      const spot = new Float32Array(61 * 61)
      spot[30 * 61 + 30] = 1
      const blurred = blur(spot, 61, 61, sigma)
      expect(blurred.reduce((sum, value) => sum + value, 0)).to.be.closeTo(1, 0.02)
      const spread = Math.sqrt(blurred.reduce((sum, value, i) => sum + value * ((i % 61) - 30) ** 2, 0))
      expect(spread).to.be.closeTo(sigma, 0.15 * sigma)
    }
  })

  it('finds values between those of a table', () => {
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
