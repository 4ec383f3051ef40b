import { expect } from 'chai'
import { inHindi } from '../../../client/app/words/problems.ts'
import { type ProblemCode, statusOf } from '../../../contract/problem-code.ts'
import { refusals } from '../../../reader/almanac/measure/refusals.ts'

describe('a problem in Hindi', () => {
  it('is told for every code', () => {
    for (const code of Object.keys(statusOf) as ProblemCode[])
      expect(inHindi({ code, message: 'Something.' }), code).to.match(/^[\p{Script=Devanagari}].*।$/u)
  })

  it('tells each refusal of a photo by its own reason', () => {
    const told = Object.values(refusals).map(({ en }) => inHindi({ code: 'not-a-palm', message: en }))
    expect(new Set(told).size).to.equal(told.length)
    const general = inHindi({ code: 'not-a-palm', message: 'Something.' })
    expect(told).not.to.include(general)
  })

  it('leaves alone what was written in Hindi', () => {
    for (const { hi } of Object.values(refusals)) expect(inHindi({ code: 'not-a-palm', message: hi })).to.equal(hi)
  })

  it('names what is wrong where one code tells several things', () => {
    const message = 'E-mail address and password do not match. Try again.'
    expect(inHindi({ code: 'signed-out', message })).to.include('मेल नहीं खाते')
    expect(inHindi({ code: 'signed-out', message: 'Sign in first.' })).to.include('साइन इन')
  })
})
