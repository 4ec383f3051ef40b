import { expect } from 'chai'
import { progressShown } from '../../../client/core/progress-shown.ts'
import type { AnalysisView } from '../../../contract/views.ts'

const at = (percent: number, stage = 'measuring', hands = ['left']) =>
  ({ percent, stage, hands }) as unknown as AnalysisView

describe('the progress shown', () => {
  it('goes on while a palm is measured, and never reaches the next step before it is told', () => {
    let before = 15
    for (const seconds of [1, 2, 5, 20]) {
      const shown = progressShown(at(15), 1_000 * seconds)
      expect(shown).to.be.greaterThan(before)
      before = shown
    }
    expect(progressShown(at(15), 3_600_000)).to.be.within(37, 39)
  })

  it('never goes back when a step is told, with one palm or two', () => {
    for (const hands of [['left'], ['left', 'right']]) {
      const told = hands.length === 1 ? [5, 15, 40] : [5, 15, 28, 40]
      for (const [index, percent] of told.slice(1).entries())
        expect(progressShown(at(told[index]!, 'measuring', hands), 3_600_000)).to.be.at.most(percent)
    }
  })

  it('stands still in the queue, and where nothing more is known', () => {
    expect(progressShown(at(0, 'queued'), 60_000)).to.equal(0)
    expect(progressShown(at(95, 'writing'), 60_000)).to.equal(95)
  })
})
