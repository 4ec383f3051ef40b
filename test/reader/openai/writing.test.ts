import { expect } from 'chai'
import { describe, it } from 'mocha'
import { Reading } from '../../../contract/reading.ts'
import { defaultAnswer, defaultReply } from '../../double/default-texts.ts'
import type { Provider } from '../../double/provider.ts'
import { useProvider } from '../../double/use-provider.ts'
import { about, collect, left, readerOf, readingIn, readingOf, replyOf, right, textIn, usagesIn } from './example.ts'

describe('the openai reader, when all goes well', () => {
  let provider: Provider
  useProvider((started) => {
    provider = started
  })

  it('writes a reading whose texts are, byte for byte, those it showed', async () => {
    const { parts, error } = await readingOf(provider)
    expect(error).to.equal(undefined)
    const reading = readingIn(parts)!
    expect(Reading.safeParse(reading).success).to.equal(true)
    const shown = new Map<string, string>()
    for (const part of parts) {
      if (part.kind === 'text') shown.set(part.part, (shown.get(part.part) ?? '') + part.text)
    }
    expect(shown.get('summary')).to.equal(reading.summary).and.to.equal(defaultAnswer(1).summary)
    expect(reading.report.sections.map(({ key }) => key)).to.deep.equal(Object.keys(defaultAnswer(1).sections))
    for (const { key, text } of reading.report.sections) {
      expect(shown.get(key)).to.equal(text).and.to.equal(defaultAnswer(1).sections[key])
    }
  })

  it('shows the first words of the summary while the rest is still unwritten', async () => {
    const gate = provider.gate()
    const seen: string[] = []
    let showed = () => {}
    const first = new Promise<void>((resolve) => {
      showed = resolve
    })
    const done = collect(readerOf(provider).read([right], about, new AbortController().signal), (part) => {
      if (part.kind === 'text') seen.push(part.part)
      showed()
    })
    await provider.received(1)
    await gate.release(30)
    await first
    expect(provider.requests[0]!.text).to.have.length.below(130)
    expect(seen).to.deep.equal(['summary'])
    gate.open()
    expect((await done).error).to.equal(undefined)
  })

  it('gives the usage that the provider counted and its price before the reading, once', async () => {
    const { parts } = await readingOf(provider, {}, [left, right])
    const [usage, ...more] = usagesIn(parts)
    expect(more).to.deep.equal([])
    expect(parts.at(-2)).to.deep.equal({ kind: 'usage', usage })
    expect(parts.at(-1)!.kind).to.equal('reading')
    expect(usage!.estimated).to.equal(false)
    expect(usage!.inputTokens).to.be.greaterThan(2 * 765)
    expect(usage!.cost).to.be.closeTo((usage!.inputTokens * 2 + usage!.outputTokens * 8) / 1e6, 1e-12)
  })

  it('writes a reply, then says what it used', async () => {
    const { parts, error } = await replyOf(provider)
    expect(error).to.equal(undefined)
    expect(textIn(parts)).to.equal(defaultReply(1))
    expect(parts.at(-1)!.kind).to.equal('usage')
    expect(usagesIn(parts)).to.have.length(1)
    expect(usagesIn(parts)[0]!.estimated).to.equal(false)
  })

  it('uses its connections again for replies that follow each other', async () => {
    for (let number = 1; number <= 6; number += 1) {
      // The body ends shortly after [DONE], as on a real network.
      provider.script([{ endAfterMs: 30 }])
      await replyOf(provider)
      await provider.requests.at(-1)!.closed
    }
    expect(provider.requests.every(({ abortedAt }) => abortedAt === null)).to.equal(true)
    // If the provider sees the end before the reader does, the next question uses another connection.
    expect(new Set(provider.requests.map(({ port }) => port)).size).to.be.at.most(2)
  })
})
