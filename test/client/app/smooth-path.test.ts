import { expect } from 'chai'
import { cropAround, frameAround, smoothOutline } from '../../../client/app/reading/smooth-path.ts'
import type { Point } from '../../../contract/features.ts'

describe('paths on a photo', () => {
  it('have the corners of an outline rounded, however many it has', () => {
    const steps = Array.from({ length: 400 }, (_, i): Point => {
      const turn = (i / 400) * 2 * Math.PI
      return [Math.round((0.5 + 0.3 * Math.cos(turn)) * 50) / 50, Math.round((0.5 + 0.3 * Math.sin(turn)) * 50) / 50]
    })
    const path = smoothOutline(steps, 1.25)
    expect(path).to.match(/^M[\d. ]+(Q[\d. ]+)+Z$/)
    expect(path.match(/Q/g)?.length).to.be.at.most(90)
  })

  it('have around them as much of the photo as there is', () => {
    const points: Point[] = [
      [0.3, 0.25],
      [0.98, 0.75],
    ]
    const { x, y, width, height } = frameAround(points, 1.5)
    expect(x).to.be.within(0.2, 0.299)
    expect(x + width).to.equal(1)
    expect(y).to.be.within(0.3, 0.374)
    expect(y + height).to.be.within(1.126, 1.2)
    expect(frameAround([], 1.5)).to.deep.equal({ x: 0, y: 0, width: 1, height: 1.5 })
  })

  it('are cropped to a square around a line that stays on the photo', () => {
    const line: Point[] = [
      [0.7, 0.1],
      [0.98, 0.2],
    ]
    const { x, y, size } = cropAround(line, 4 / 3)
    expect(x).to.be.at.most(0.7)
    expect(x + size).to.be.within(0.98, 1)
    expect(y).to.be.within(0, 0.1 * (4 / 3))
    expect(y + size).to.be.at.least(0.2 * (4 / 3))
  })
})
