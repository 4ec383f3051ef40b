import { expect } from 'chai'
import { describe, it } from 'mocha'
import type { Usage } from '../../../contract/views.ts'
import { estimateTokens } from '../../../platform/money/estimate-tokens.ts'
import type { Behaviour } from '../../double/behaviour.ts'
import type { Provider } from '../../double/provider.ts'
import { useProvider } from '../../double/use-provider.ts'
import { about, collect, dialogue, readerOf, readingOf, replyOf, right, usagesIn } from './example.ts'

describe('what is charged', () => {
  let provider: Provider
  useProvider((started) => {
    provider = started
  })

  /** The cost by the provider's own count, at a model's prices. */
  const counted = (input: number, output: number) =>
    provider.requests.reduce((sum, one) => sum + (one.inputTokens * input + one.outputTokens * output) / 1e6, 0)
  /** At most a tenth above the provider's count, and hardly below it. */
  const expectFair = (usage: Usage | undefined, input: number, output: number) =>
    expect(usage?.cost, 'cost').to.be.within(counted(input, output) * 0.98, counted(input, output) * 1.1)

  for (const [what, behaviour] of [
    ['that says what it used', {}],
    ['that never says what it used', { usage: false }],
    ['that is cut', { cutAfter: 50 }],
    ['that ends in an error', { errorAfter: 50 }],
  ] as [string, Behaviour][])
    it(`for a provider ${what} is what it counts`, async () => {
      provider.script(() => ({ tokens: 120, ...behaviour }))
      expectFair(usagesIn((await replyOf(provider)).parts)[0], 1, 4)
    })

  it('for a reading that nobody counted, and its repair, is what the provider counts', async () => {
    provider.script([{ usage: false, text: '{"isPalm": true, "summary": "Broken' }, { usage: false }])
    expectFair(usagesIn((await readingOf(provider)).parts)[0], 2, 8)
    expect(provider.requests).to.have.length(2)
  })

  it('for a reply that is stopped is what the provider counts', async () => {
    const gate = provider.gate()
    const stop = new AbortController()
    let text = ''
    let ended: ReturnType<typeof collect>
    await new Promise<void>((resolve) => {
      ended = collect(readerOf(provider).reply(dialogue, stop.signal), (part) => {
        if (part.kind === 'text') text += part.text
        if (gate.sent === 60 && text === provider.requests[0]?.text) resolve()
      })
      void gate.release(60)
    })
    stop.abort()
    expectFair(usagesIn((await ended!).parts)[0], 1, 4)
  })

  const endless = 'I look at the line. '.repeat(20_000)
  for (const [what, behaviour] of [
    ['write', { tokens: 7800 }],
    ['think', { thinking: { text: endless, as: 'reasoning_content' } }],
    ['think before it writes', { thinking: { text: endless, as: 'tag' } }],
  ] as [string, Behaviour][])
    it(`has an end where a model does not heed how much it may ${what}`, async () => {
      provider.script(() => behaviour)
      const { parts } = await replyOf(provider)
      const [request] = provider.requests
      expect(request?.body.max_completion_tokens).to.equal(2000)
      await request?.closed
      expect(usagesIn(parts)[0]?.outputTokens).to.be.within(2000, 2600)
    })

  it('for an answer that would have come in one piece, and was stopped before, is all it may have been', async () => {
    const reader = readerOf(provider)
    provider.script([{ whole: true }, { whole: true, tokens: 1900, msPerToken: 1000 }])
    await collect(reader.reply(dialogue, new AbortController().signal))
    const stop = new AbortController()
    const ended = collect(reader.reply(dialogue, stop.signal))
    await provider.received(2)
    stop.abort()
    expect(usagesIn((await ended).parts)[0]?.outputTokens).to.equal(2000)
  })

  it('was asked for before each call, at no less than it came to', async () => {
    const asked: number[] = []
    const reserve = async (cost: number) => {
      asked.push(cost)
    }
    provider.script([{ text: '{"isPalm": true, "summary": "Broken' }, {}])
    const { parts } = await collect(
      readerOf(provider).read([right], { ...about, reserve }, new AbortController().signal),
    )
    expect(asked).to.have.length(2)
    // Each call may write up to 8,000 tokens.
    expect(asked[0]).to.be.within(0.064, 0.08)
    expect(asked[1]).to.be.greaterThan(usagesIn(parts)[0]!.cost)
  })

  it('is nothing where the budget has no more, and nothing is asked', async () => {
    const reserve = () => Promise.reject(new Error('no more'))
    const { parts, error } = await collect(
      readerOf(provider).reply({ ...dialogue, about: { ...about, reserve } }, new AbortController().signal),
    )
    expect([parts, String(error)]).to.deep.equal([[], 'Error: no more'])
    expect(provider.requests).to.have.length(0)
  })

  it('counts thinking that is not shown, and what the provider had kept at its price', async () => {
    const count = { prompt_tokens: 1000, completion_tokens: 100, total_tokens: 1500 }
    const prices = { 'chat-model': { input: 1, output: 4, cached: 0.1 } }
    for (const [usage, output, kept] of [
      [count, 500, 0],
      [{ ...count, total_tokens: 1100, completion_tokens_details: { reasoning_tokens: 80 } }, 100, 0],
      [{ ...count, total_tokens: 1100, completion_tokens_details: { reasoning_tokens: 400 } }, 500, 0],
      [{ ...count, total_tokens: 1100, prompt_tokens_details: { cached_tokens: 600 } }, 100, 600],
    ] as const) {
      provider.script([{ body: { choices: [{ message: { content: 'Yes.' }, finish_reason: 'stop' }], usage } }])
      const [used] = usagesIn((await replyOf(provider, { prices })).parts)
      expect(used?.outputTokens).to.equal(output)
      expect(used?.cost).to.be.closeTo((1000 - kept + kept * 0.1 + output * 4) / 1e6, 1e-12)
    }
  })
})

describe('the tokens of a text', () => {
  it('are reckoned by its script', () => {
    expect(estimateTokens('A long and gentle line')).to.equal(6)
    expect(estimateTokens('हृदय रेखा')).to.be.within(8, 10)
    expect(estimateTokens('心线很长')).to.equal(6)
    expect(estimateTokens('🙏')).to.equal(3)
  })
})
