import { expect } from 'chai'
import { commands } from '../../contract/commands.ts'
import { PalmMarks, type Point } from '../../contract/features.ts'

const marks: PalmMarks = {
  valleys: [
    [0.66, 0.3],
    [0.52, 0.28],
    [0.38, 0.33],
  ],
  wrist: [0.5, 0.85],
}
const turned = ([x, y]: Point): Point => [1 - y, x]
/** The field that is rejected; null if none is. */
const refused = (changed: object) => {
  const result = PalmMarks.safeParse({ ...marks, ...changed })
  return result.success ? null : result.error.issues[0]?.path[0]
}

describe('a palm marked on a photo', () => {
  it('may be held any way, and be the other hand', () => {
    const [a, b, c] = marks.valleys
    expect(refused({})).to.equal(null)
    expect(refused({ valleys: [c, b, a] })).to.equal(null)
    expect(refused({ valleys: [turned(a), turned(b), turned(c)], wrist: turned(marks.wrist) })).to.equal(null)
  })

  it('lies on the photo', () => {
    expect(refused({ wrist: [0.5, 1.01] })).to.equal('wrist')
    expect(refused({ wrist: [-0.01, 0.85] })).to.equal('wrist')
    expect(refused({ wrist: [0.5, Number.NaN] })).to.equal('wrist')
    expect(refused({ valleys: marks.valleys.slice(0, 2) })).to.equal('valleys')
  })

  it('has three valleys, apart and in order', () => {
    const [a, b, c] = marks.valleys
    expect(refused({ valleys: [a, a, c] }), 'one twice').to.equal('valleys')
    expect(refused({ valleys: [a, b, a] }), 'back again').to.equal('valleys')
    expect(refused({ valleys: [b, a, c] }), 'out of order').to.equal('valleys')
    expect(refused({ valleys: [a, a, a] }), 'one place').to.equal('valleys')
    expect(
      refused({
        valleys: [
          [0.5, 0.3],
          [0.505, 0.3],
          [0.51, 0.3],
        ],
      }),
      'too small',
    ).to.equal('valleys')
  })

  it('has its wrist well away from the valleys and not in line with them', () => {
    expect(refused({ wrist: [0.5, 0.4] }), 'too near').to.equal('wrist')
    expect(refused({ wrist: [0.05, 0.38] }), 'in line').to.equal('wrist')
    expect(refused({ wrist: marks.valleys[1] }), 'a valley').to.equal('wrist')
  })

  it('is a command for one hand of an analysis, held to the same', () => {
    const { input } = commands['analysis:frame']
    const asked = { analysisId: '018f0000-0000-7000-8000-000000000001', hand: 'left', ...marks }
    expect(input.parse(asked)).to.deep.equal(asked)
    expect(input.safeParse({ ...asked, hand: 'third' }).success).to.equal(false)
    expect(input.safeParse({ ...asked, wrist: [0.5, 0.4] }).success).to.equal(false)
  })
})
