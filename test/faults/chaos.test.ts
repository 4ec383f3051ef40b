import { expect } from 'chai'
import { Journal } from './chaos/journal.ts'
import { walkAtRandom } from './chaos/walk.ts'

describe('people and harm at random', () => {
  // A minute of random faults runs on demand only.
  if (process.env['REKHA_FAULTS'] !== 'all') return

  it('keep every promise: each question answered and paid once, each screen as stored', async () => {
    const journal = new Journal()
    const { faults, replies } = await walkAtRandom({ seed: 20, minutes: 0.5, people: 3, journal })
    expect(faults, journal.lines.join('\n')).to.deep.equal([])
    expect(replies['done']).to.be.greaterThan(3)
  }).timeout(300_000)
})
