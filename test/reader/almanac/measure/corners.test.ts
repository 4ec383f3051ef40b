import { expect } from 'chai'
import { cornerOf } from '../../../../reader/almanac/measure/lines/corners.ts'
import { cutHooks } from '../../../../reader/almanac/measure/lines/cut-hooks.ts'
import type { Spot } from '../../../../reader/almanac/measure/pixels/raster.ts'

/** A path of straight parts, each as a heading in radians and a length in pixels. */
function path(...parts: [heading: number, length: number][]): Spot[] {
  let at: Spot = { x: 40, y: 120 }
  const points = [at]
  for (const [heading, length] of parts)
    for (let gone = 3; gone <= length; gone += 3) {
      at = { x: at.x + 3 * Math.cos(heading), y: at.y + 3 * Math.sin(heading) }
      points.push(at)
    }
  return points
}

const arc = path(...Array.from({ length: 30 }, (_, i): [number, number] => [0.05 * i, 9]))

describe('corners of a line', () => {
  it('has none where it only bends', () => {
    expect(cornerOf('head', arc)).to.be.below(0.4)
    expect(cutHooks(arc)).to.deep.equal([0, arc.length])
  })

  it('has one where it goes on along another crease', () => {
    expect(cornerOf('head', path([0.3, 120], [1.3, 120]))).to.be.closeTo(1, 0.05)
    expect(cornerOf('life', path([0.9, 180], [1.9, 90]))).to.be.closeTo(1, 0.05)
  })

  it('may be sharper where the life line parts from the head line', () => {
    const parting = path([0.1, 60], [1, 180])
    expect(cornerOf('life', parting)).to.be.closeTo(cornerOf('head', parting) - 0.3, 0.01)
  })

  it('are cut away as hooks at either end, the line between is left', () => {
    const line = path([-0.8, 30], [0.2, 180], [1.4, 30])
    const [from, to] = cutHooks(line)
    expect([from, line.length - to]).to.deep.equal([10, 10])
    expect(cutHooks(path([0.2, 120], [1.4, 120]))).to.deep.equal([0, 81])
  })

  it('are not looked for in a path too short to have any', () => {
    expect(cornerOf('life', path([0, 6]))).to.equal(0)
    expect(cornerOf('life', [])).to.equal(0)
    expect(cutHooks(path([0, 6]))).to.deep.equal([0, 3])
    expect(cutHooks([])).to.deep.equal([0, 0])
  })
})
