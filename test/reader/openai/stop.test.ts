import { expect } from 'chai'
import { beforeEach, describe, it } from 'mocha'
import { type Behaviour, misbehave } from '../../double/behaviour.ts'
import type { Provider } from '../../double/provider.ts'
import { useProvider } from '../../double/use-provider.ts'
import { about, collect, dialogue, patient, readerOf, right, textIn, usagesIn } from './example.ts'

describe('when it is stopped', () => {
  let provider: Provider
  let stop: AbortController
  useProvider((started) => {
    provider = started
  })
  beforeEach(() => {
    stop = new AbortController()
  })

  const reader = () => readerOf(provider, patient)

  /** Stops; the provider must see the connection close, which no time limit would do within a test. */
  async function stopped(number = 1) {
    stop.abort()
    const request = await provider.received(number)
    await request.closed
    expect(request.abortedAt).to.be.a('number')
  }

  it('before it began: it asks nothing, spends nothing and ends', async () => {
    stop.abort()
    for (const source of [reader().reply(dialogue, stop.signal), reader().read([right], about, stop.signal)]) {
      expect(await collect<never>(source as AsyncIterable<never>)).to.deep.equal({ parts: [], error: undefined })
    }
    expect(provider.requests).to.have.length(0)
  })

  for (const [phase, behaviour] of [
    ['before the headers', misbehave.hangs('headers')],
    ['before the first token', misbehave.hangs('first-event')],
  ] as [string, Behaviour][]) {
    it(`${phase}: the call is closed, its prompt counted by estimate, and nothing thrown`, async () => {
      provider.script(() => behaviour)
      const ended = collect(reader().reply(dialogue, stop.signal))
      await provider.received(1)
      await stopped()
      const { parts, error } = await ended
      expect(error).to.equal(undefined)
      expect(parts.map(({ kind }) => kind)).to.deep.equal(['usage'])
      expect(usagesIn(parts)[0]).to.include({ estimated: true, outputTokens: 0 })
      expect(provider.requests).to.have.length(1)
    })
  }

  it('after 40 tokens of a reply: what was said stays, is counted by estimate, and nothing more is asked for', async () => {
    const gate = provider.gate()
    let showed = () => {}
    const shown = new Promise<void>((resolve) => {
      showed = resolve
    })
    let text = ''
    const ended = collect(reader().reply(dialogue, stop.signal), (part) => {
      if (part.kind === 'text') text += part.text
      if (text.length > 0 && text === provider.requests[0]!.text && gate.sent === 40) showed()
    })
    await gate.release(40)
    await shown
    await stopped()
    const { parts, error } = await ended
    expect(error).to.equal(undefined)
    expect(textIn(parts)).to.equal(provider.requests[0]!.text)
    expect(usagesIn(parts)).to.have.length(1)
    expect(usagesIn(parts)[0]).to.include({ estimated: true, outputTokens: 42 })
    expect(gate.sent).to.equal(40)
  })

  it('in the middle of a reading: the call is closed, no reading comes, nothing is repaired', async () => {
    const gate = provider.gate()
    const ended = collect(reader().read([right], about, stop.signal))
    await gate.release(60)
    await stopped()
    const { parts, error } = await ended
    expect(error).to.equal(undefined)
    expect(gate.sent).to.equal(60)
    expect(parts.some(({ kind }) => kind === 'reading')).to.equal(false)
    expect(usagesIn(parts)).to.have.length(1)
    expect(provider.requests).to.have.length(1)
  })

  it('while it waits to try again: it ends at once, nothing spent', async () => {
    provider.script(() => misbehave.rateLimited(300))
    let waits = () => {}
    const waiting = new Promise<void>((resolve) => {
      waits = resolve
    })
    const jitter = () => {
      waits()
      return 0
    }
    const ended = collect(readerOf(provider, patient, jitter).reply(dialogue, stop.signal))
    await waiting
    stop.abort()
    // Waiting the full five minutes would exceed the test's time limit.
    expect(await ended).to.deep.equal({ parts: [], error: undefined })
    expect(provider.requests).to.have.length(1)
  })

  it('during a repair: both calls are counted', async () => {
    provider.script([misbehave.writesBrokenJson(), misbehave.hangs()])
    const ended = collect(reader().read([right], about, stop.signal))
    await provider.received(2)
    await stopped(2)
    const { parts, error } = await ended
    expect(error).to.equal(undefined)
    expect(usagesIn(parts)).to.have.length(1)
    expect(usagesIn(parts)[0]!.inputTokens).to.be.greaterThan(2 * 765)
  })

  it('by a listener that just walks away: the call is closed too', async () => {
    const gate = provider.gate()
    void provider.received(1).then(() => gate.release(5))
    for await (const part of reader().reply(dialogue, stop.signal)) {
      expect(part.kind).to.equal('text')
      break
    }
    const [request] = provider.requests
    await request!.closed
    expect(request!.abortedAt).to.be.a('number')
    expect(gate.sent).to.equal(5)
  })
})
