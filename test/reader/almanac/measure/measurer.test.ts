import { expect } from 'chai'
import { createMeasurer, type Measurer } from '../../../../reader/almanac/measure/measurer.ts'
import { drawHand } from './drawn-hand.ts'

describe('measuring on threads', () => {
  let measurer: Measurer
  before(() => {
    measurer = createMeasurer({ threads: 1 })
  })
  after(() => measurer.close())

  it('leaves the event loop free', async () => {
    let turns = 0
    const clock = setInterval(() => turns++, 10)
    const measurement = await measurer.measure(await drawHand(), 'right').finally(() => clearInterval(clock))
    expect(measurement.ok).to.equal(true)
    expect(turns).to.be.above(40)
  })

  it('ends at once when it is aborted, and measures the next photo', async () => {
    const photo = await drawHand()
    const stop = new AbortController()
    const first = measurer.measure(photo, 'right', stop.signal).then(
      () => 'measured',
      (error: Error) => error.name,
    )
    stop.abort()
    expect(await first).to.equal('AbortError')
    expect((await measurer.measure(photo, 'right')).ok).to.equal(true)
  })

  it('leaves the caller its photo', async () => {
    const photo = await drawHand({ creases: false })
    const before = photo.length
    expect((await measurer.measure(photo, 'right')).ok).to.equal(false)
    expect(photo.length).to.equal(before)
  })
})
