import { expect } from 'chai'
import { describe, it } from 'mocha'
import { readRetryAfter, waitBefore } from '../../../reader/openai/judge-failure.ts'

describe('how long is waited before another call', () => {
  const asked = (headers: Record<string, string>) => readRetryAfter(new Headers(headers), Date.UTC(2026, 0, 1))

  it('is read from the headers in all their forms', () => {
    expect(asked({ 'retry-after-ms': '1500.5', 'retry-after': '9' })).to.equal(1500.5)
    expect(asked({ 'retry-after': '2' })).to.equal(2000)
    expect(asked({ 'retry-after': ' 0.25 ' })).to.equal(250)
    expect(asked({ 'retry-after': 'Thu, 01 Jan 2026 00:00:07 GMT' })).to.equal(7000)
    expect(asked({ 'retry-after': 'Thu, 01 Jan 2026 00:00:00 GMT' })).to.equal(0)
    for (const nonsense of ['', 'soon', '-5x', 'NaN']) expect(asked({ 'retry-after': nonsense })).to.equal(null)
    expect(asked({})).to.equal(null)
    expect(readRetryAfter(undefined)).to.equal(null)
  })

  it('is never less than asked, up to 30 seconds, and differs from one caller to the next', () => {
    expect(waitBefore(1, 1000, () => 0)).to.equal(1000)
    expect(waitBefore(1, 1000, () => 1)).to.equal(1100)
    expect(waitBefore(1, 86_400_000, () => 0)).to.equal(30_000)
  })

  it('doubles with every failure where nothing was asked, anywhere from nothing to its bound', () => {
    expect([1, 2, 3, 9].map((failures) => waitBefore(failures, null, () => 1))).to.deep.equal([500, 1000, 2000, 8000])
    expect(waitBefore(3, null, () => 0)).to.equal(0)
  })
})
