import { expect } from 'chai'
import { repeat } from '../../platform/repeat.ts'

describe('repeating', () => {
  /** Acts once at a time, until the test ends it; `begun` resolves as the first turn begins. */
  function once() {
    const failures: unknown[] = []
    let end = (_: Error) => {}
    let count = 0
    let begin = () => {}
    const begun = new Promise<void>((resolve) => (begin = resolve))
    const act = () => {
      count += 1
      begin()
      return new Promise<void>((_, reject) => (end = reject))
    }
    const stop = repeat(1, act, (error) => failures.push(error))
    return { failures, begun, stop, count: () => count, fail: () => end(new Error('the connection was closed')) }
  }
  const turn = () => new Promise((resolve) => setTimeout(resolve, 20))

  it('never acts twice at once, and goes on after a failure, which it tells', async () => {
    const { failures, begun, stop, count, fail } = once()
    await begun
    await turn()
    expect(count()).to.equal(1)
    fail()
    await turn()
    expect([failures.length, count()]).to.deep.equal([1, 2])
    stop()
  })

  it('calls nothing a failure that its stop has cut short', async () => {
    const { failures, begun, stop, count, fail } = once()
    await begun
    stop()
    fail()
    await turn()
    expect([failures.length, count()]).to.deep.equal([0, 1])
  })
})
