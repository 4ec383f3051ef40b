import { expect } from 'chai'
import { costOf, defaultPrices, findPrice, priceOf } from '../../../platform/money/prices.ts'

describe('what tokens cost', () => {
  it('is dollars for a million of each kind, and less for what the provider had kept', () => {
    expect(costOf({ input: 2, output: 8 }, 1_000_000, 500_000)).to.equal(6)
    expect(costOf({ input: 2, output: 8, cached: 0.5 }, 1_000_000, 0, 600_000)).to.be.closeTo(1.1, 1e-9)
    expect(costOf({ input: 2, output: 8 }, 1_000_000, 0, 600_000)).to.equal(2)
  })

  it('is found under a name with a provider before it or a date behind it, and under no other', () => {
    for (const model of ['gpt-4.1-mini', 'openai/gpt-4.1-mini', 'gpt-4.1-mini-2025-04-14', 'a/b/gpt-4.1-mini-20250414'])
      expect(findPrice(model, defaultPrices), model).to.equal(defaultPrices['gpt-4.1-mini'])
    expect(findPrice('gpt-4o-2024-05-13', defaultPrices)?.input).to.equal(5)
    for (const model of ['gpt-4.1-huge', 'my-gpt-4.1', 'ft:gpt-4.1:us', 'toString', ''])
      expect(findPrice(model, defaultPrices), model).to.equal(null)
  })

  it('is what a setting says, for a deployment’s own name and for all others too', () => {
    const prices = { ...defaultPrices, 'our-own': { input: 1, output: 2 }, '*': { input: 0, output: 0 } }
    expect(findPrice('our-own', prices)).to.deep.equal({ input: 1, output: 2 })
    expect(findPrice('llama3.2-vision:11b', prices)).to.deep.equal({ input: 0, output: 0 })
    expect(findPrice('gpt-4.1', prices)).to.equal(defaultPrices['gpt-4.1'])
  })

  it('is the dearest known where a model has none', () => {
    expect(priceOf('unheard-of', defaultPrices)).to.deep.equal({ input: 2.5, output: 10 })
    expect(priceOf('unheard-of', { dear: { input: 20, output: 3 } })).to.deep.equal({ input: 20, output: 10 })
    expect(priceOf('unheard-of', { free: { input: 0, output: 0 } }).output).to.be.greaterThan(0)
  })
})
