import { expect } from 'chai'
import { accountView } from '../../../client/app/words/account-view.ts'
import { sites } from '../../../client/app/words/sites.ts'
import { talk } from '../../../client/app/words/talk.ts'
import { usage } from '../../../client/app/words/usage.ts'

describe('words with numbers', () => {
  it('have the form that goes with the number', () => {
    const { readings, replies, thisMonth } = sites.en
    expect(thisMonth(readings(1, '1'), replies(1, '1'))).to.equal('This month: 1 reading and 1 reply.')
    expect(thisMonth(readings(0, '0'), replies(1_200, '1,200'))).to.equal('This month: 0 readings and 1,200 replies.')
    expect(sites.hi.thisMonth(sites.hi.readings(1, '1'), sites.hi.replies(2, '2'))).to.equal(
      'इस महीने: 1 वाचन और 2 उत्तर।',
    )
    expect(usage.en.usage(1, '1', '$0.00')).to.equal('1 token, $0.00')
    expect(accountView.en.tokens(2, '2')).to.equal('2 tokens')
    expect([0, 1, 2].map((count) => talk.en.searchFound(count, 'x'))).to.deep.equal([
      'Nothing found for “x”.',
      'Found once.',
      'Found 2 times.',
    ])
    expect([1, 2].map((over) => talk.en.tooLong(over))).to.deep.equal([
      'One character too long',
      '2 characters too long',
    ])
  })
})
