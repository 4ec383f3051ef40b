import { expect } from 'chai'
import { hearsDistress } from '../../../reader/distress/hear-distress.ts'
import { caught, ordinary } from './phrases.ts'

describe('hearing that somebody is in distress', () => {
  for (const [tongue, phrases] of Object.entries(caught))
    it(`misses none of ${phrases.length} ways to say it, ${tongue}`, () => {
      expect(phrases.filter((phrase) => !hearsDistress(phrase))).to.deep.equal([])
    })

  it(`takes none of ${ordinary.length} ordinary questions for it`, () => {
    expect(ordinary.filter(hearsDistress)).to.deep.equal([])
  })
})
