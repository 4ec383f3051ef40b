import { expect } from 'chai'
import { cutText } from '../../platform/cut-text.ts'

describe('a text that is cut', () => {
  it('is whole where it fits', () => {
    expect(cutText('क्षमा की रेखा', 60)).to.equal('क्षमा की रेखा')
  })

  for (const [name, whole] of Object.entries({
    'a family': '👩‍👩‍👧‍👦',
    'a flag': '🇮🇳',
    'a tone of skin': '🖐🏽',
    'a syllable with its vowel sign': 'की',
    'consonants that are one': 'क्षि',
    'an accent of its own': 'e\u0301',
  }))
    it(`keeps ${name} or leaves it out`, () => {
      for (let most = 3; most <= 12; most += 1) {
        const cut = cutText(`ab${whole}${whole}cd efgh ijkl`, most)
        expect([...cut]).to.have.length.at.most(most)
        expect(['', whole, whole + whole]).to.include(cut.slice(2, 2 + 2 * whole.length).match(/^[^c]*/)?.[0])
      }
    })

  it('is cut all the same where one character alone is too long', () => {
    expect(cutText(`a${'\u0301'.repeat(99)}`, 5)).to.equal(`a${'\u0301'.repeat(4)}`)
  })
})
