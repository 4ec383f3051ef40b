/** US dollars for a million tokens of each model. */
export type PriceTable = Record<string, { input: number; output: number }>

/** List prices of a few well-known models (openai.com/api/pricing); OPENAI_PRICES adds to them or overrides them. */
export const defaultPrices: PriceTable = {
  'gpt-4o': { input: 2.5, output: 10 },
  'gpt-4o-mini': { input: 0.15, output: 0.6 },
  'gpt-4.1': { input: 2, output: 8 },
  'gpt-4.1-mini': { input: 0.4, output: 1.6 },
  'gpt-4.1-nano': { input: 0.1, output: 0.4 },
  'gpt-5': { input: 1.25, output: 10 },
  'gpt-5-mini': { input: 0.25, output: 2 },
}

/** What tokens cost in US dollars. A model without a price costs 0: give it one, or its use counts against no budget. */
export function costOf(model: string, inputTokens: number, outputTokens: number, prices: PriceTable): number {
  const price = Object.hasOwn(prices, model) ? prices[model] : undefined
  return price ? (inputTokens * price.input + outputTokens * price.output) / 1_000_000 : 0
}
