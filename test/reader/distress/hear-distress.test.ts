import { expect } from 'chai'
import { hearsDistress } from '../../../reader/distress/hear-distress.ts'
import { caught, ordinary } from './phrases.ts'

describe('hearing that somebody is in distress', () => {
  for (const [tongue, phrases] of Object.entries(caught))
    it(`misses none of ${phrases.length} ways to say it, ${tongue}`, () => {
      expect(phrases.filter((phrase) => !hearsDistress(phrase))).to.deep.equal([])
    })

  it('is not held up by four thousand letters that lead nowhere', () => {
    for (const filling of [
      'so just really very much ',
      'i am not to be of my ',
      'main nahi ko ka hi ',
      'मैं नहीं को का ही ',
      'k i l ',
    ])
      expect(hearsDistress(filling.repeat(4000 / filling.length))).to.equal(false)
  })

  it(`takes none of ${ordinary.length} ordinary questions for it`, () => {
    expect(ordinary.filter(hearsDistress)).to.deep.equal([])
  })
})
