import { expect } from 'chai'
import { describe, it } from 'mocha'
import { tellLeft } from '../../client/terminal/tell-left.ts'
import { nothingSpent } from '../../contract/nothing-spent.ts'

describe('what is left today, in a terminal', () => {
  const usage = { today: nothingSpent, month: nothingSpent, days: [], budget: 1, resetsAt: '2026-11-30T00:00:00.000Z' }
  const count = (used: number, limit: number | null) => ({ used, limit })

  it('is told with when it returns', () => {
    const told = tellLeft({ ...usage, left: 0.5, counts: { readings: count(9, 10), messages: count(12, 10) } })
    expect(told).to.match(/^Left today: \$0\.50, 1 reading, 0 questions\. A new day begins at \d+:\d\d [AP]M\.$/)
  })

  it('is not told where nothing is limited', () => {
    const counts = { readings: count(9, null), messages: count(12, null) }
    expect(tellLeft({ ...usage, left: null, counts })).to.equal(null)
  })
})
