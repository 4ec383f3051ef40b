import { expect } from 'chai'
import sharp from 'sharp'
import type { Point } from '../../../../contract/features.ts'
import { drawOverlay } from '../../../../reader/almanac/measure/draw-overlay.ts'
import { featuresOf, heartOnly, seenFate } from '../features-of.ts'

describe('the overlay', () => {
  it('draws the outline and each measured line in pixels of the photo', () => {
    const svg = drawOverlay(featuresOf(), 1000, 2000)
    expect(svg).to.contain('viewBox="0 0 1000 2000"').and.to.contain('data-part="outline"')
    expect(svg.match(/data-line="(\w+)"/g)).to.deep.equal(['data-line="heart"', 'data-line="head"', 'data-line="life"'])
    expect(svg).to.contain('M300.0 1000.0L600.0 1100.0')
  })

  it('leaves out what was not measured, and tells in words what it shows', () => {
    const svg = drawOverlay(heartOnly('left'), 800, 600)
    expect(svg).not.to.contain('data-line="head"')
    expect(svg).to.match(/<title[^>]*>Lines measured on the left palm<\/title>/)
    expect(svg).to.match(/<desc[^>]*>.*heart line: long.*<\/desc>/)
  })

  it('draws a fate line that was seen, in a colour of its own', () => {
    const polyline: Point[] = [
      [0.5, 0.8],
      [0.45, 0.4],
    ]
    const fate = seenFate({ polyline, depthBand: 'faint' })
    const svg = drawOverlay(featuresOf({ fate }), 1000, 2000)
    expect(svg)
      .to.match(/data-line="fate" d="M500.0 1600.0L450.0 800.0"/)
      .and.to.match(/fate line: faint, confidence 80 %/)
    expect(drawOverlay(featuresOf({ fate: { seen: false, confidence: 0.8 } }), 9, 9)).not.to.contain('fate')
  })

  it('is a picture that can be drawn', async () => {
    const { channels, isOpaque } = await sharp(Buffer.from(drawOverlay(featuresOf(), 300, 400))).stats()
    expect(isOpaque).to.equal(false)
    expect(channels[3]?.max).to.be.above(200)
  })
})
