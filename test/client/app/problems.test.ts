import { expect } from 'chai'
import { ofReason } from '../../../client/app/words/problem-reasons.ts'
import { inHindi } from '../../../client/app/words/problems.ts'
import { problemFor } from '../../../contract/problem.ts'
import { type ProblemCode, statusOf } from '../../../contract/problem-code.ts'
import { type Reason, reasons } from '../../../contract/reasons.ts'
import { type Refusal, refusals } from '../../../reader/almanac/measure/refusals.ts'

const hindi = /^[\p{Script=Devanagari}A-Z].*।(?: \(\d+\))?$/u

describe('a problem in Hindi', () => {
  it('is told for every code', () => {
    for (const code of Object.keys(statusOf) as ProblemCode[])
      expect(inHindi({ code, message: 'Something.' }), code).to.match(hindi)
  })

  it('is told for every reason, with its values', () => {
    const values = {
      hand: 'left',
      origin: 'https://shop.example',
      width: 40,
      height: 30,
      status: 502,
      seconds: 3,
      kind: 'GIF',
      megapixels: 65,
    }
    for (const [reason, { code }] of Object.entries(reasons)) {
      const said = inHindi({ code, reason, values, message: 'Something.' })
      expect(said, reason).to.match(/\p{Script=Devanagari}/u)
      expect(said, reason).not.to.match(/undefined|Something/)
    }
    const small = problemFor('photo-too-small', { values: { width: 40, height: 30 } })
    expect(inHindi(small)).to.include('40 × 30')
  })

  it('tells each refusal of a photo by its own reason', () => {
    const told = (Object.keys(refusals) as Refusal[]).map((refusal) => inHindi(problemFor(`palm-${refusal}`)))
    expect(new Set(told).size).to.equal(told.length)
    const general = inHindi({ code: 'not-a-palm', message: 'Something.' })
    expect(told).not.to.include(general)
  })

  it('leaves alone what was written in Hindi', () => {
    for (const { hi } of Object.values(refusals)) expect(inHindi({ code: 'not-a-palm', message: hi })).to.equal(hi)
  })

  it('names what is wrong where one code tells several things', () => {
    expect(inHindi(problemFor('sign-in-mismatch'))).to.include('मेल नहीं खाते')
    expect(inHindi(problemFor('sign-in-first'))).to.include('साइन इन')
  })

  it('is told by its code for a reason that is not known here, that lacks its values, or that an older row does not have', () => {
    const message = 'Something.'
    const general = inHindi({ code: 'not-an-image', message })
    for (const reason of ['photo-too-loud', 'photo-too-small', 'toString', 'field-empty'])
      expect(inHindi({ code: 'not-an-image', reason, message }), reason).to.equal(general)
    const { code, message: sentence } = problemFor('photo-empty')
    expect(inHindi({ code, message: sentence })).to.equal(general)
  })

  it('has no sentence for what is no reason', () => {
    expect(Object.keys(ofReason).sort()).to.deep.equal((Object.keys(reasons) as Reason[]).sort())
  })
})
