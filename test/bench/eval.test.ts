import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { scoreReading } from '../../bench/eval/score-reading.ts'
import { Reading } from '../../contract/reading.ts'
import { composeReading } from '../../reader/almanac/compose-reading.ts'
import { anyPalm } from '../reader/almanac/any-palm.ts'
import { featuresOf } from '../reader/almanac/features-of.ts'

/** An answer as a model gave it to a palm with the lines of `featuresOf`. */
const recorded = (name: string): Reading =>
  Reading.parse(JSON.parse(readFileSync(`test/bench/recorded-readings/${name}.json`, 'utf8')))
const scoreOf = (name: string) => scoreReading(recorded(name), [featuresOf()])

describe('scoring a reading by rules', () => {
  it('gives full marks to one that rests on what was measured', () => {
    const { faults, ...score } = scoreOf('grounded')
    expect(faults).to.deep.equal([])
    expect(score).to.deep.equal({ grounding: 1, agreement: 1, specificity: 1, limits: 1 })
  })

  it('marks down what would fit everybody, and findings that rest on no measurement', () => {
    const score = scoreOf('flattering')
    expect(score.grounding).to.equal(0)
    expect(score.specificity).to.be.below(0.5)
    expect(score.agreement).to.equal(1)
  })

  it('finds what contradicts the measuring, and what is beyond the limits', () => {
    const score = scoreOf('contradicting')
    expect(score.agreement).to.be.below(0.7)
    expect(score.limits).to.equal(0)
    expect(score.faults.join('\n')).to.match(/measured medium: Your heart line is short/)
  })

  it('reads Hindi as well', () => {
    const score = scoreOf('hindi')
    expect(score.agreement).to.be.below(1)
    expect(score.specificity).to.be.below(1)
    expect(score.limits).to.equal(0)
  })

  it('gives full marks for agreement, specificity and limits to the almanac, in both languages', () => {
    for (const language of ['en', 'hi'] as const)
      for (let seed = 1; seed <= 40; seed += 1) {
        const hands = [anyPalm(seed, 'left'), anyPalm(seed)]
        const { faults, ...score } = scoreReading(composeReading(hands, language), hands)
        expect(faults, language).to.deep.equal([])
        expect(score).to.deep.equal({ grounding: 1, agreement: 1, specificity: 1, limits: 1 })
      }
  })
})
