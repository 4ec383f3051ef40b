/** US dollars per million tokens. `cached` is for cached input; defaults to `input`. */
export interface Price {
  input: number
  output: number
  cached?: number | undefined
}

/** Prices by model; `*` applies to all others. */
export type PriceTable = Record<string, Price>

/** List prices of a few well-known models (openai.com/api/pricing); OPENAI_PRICES adds to them or overrides them. */
export const defaultPrices: PriceTable = {
  'gpt-4o': { input: 2.5, output: 10, cached: 1.25 },
  'gpt-4o-2024-05-13': { input: 5, output: 15 },
  'gpt-4o-mini': { input: 0.15, output: 0.6, cached: 0.075 },
  'gpt-4.1': { input: 2, output: 8, cached: 0.5 },
  'gpt-4.1-mini': { input: 0.4, output: 1.6, cached: 0.1 },
  'gpt-4.1-nano': { input: 0.1, output: 0.4, cached: 0.025 },
  'gpt-5': { input: 1.25, output: 10, cached: 0.125 },
  'gpt-5-mini': { input: 0.25, output: 2, cached: 0.025 },
}

const isDate = /-(\d{4}-\d{2}-\d{2}|\d{8})$/

/** A model's price by its full name, without its provider (`openai/`), without its date, or by `*`; null if unknown. */
export function findPrice(model: string, prices: PriceTable): Price | null {
  const bare = model.slice(model.lastIndexOf('/') + 1)
  const names = [model, model.replace(isDate, ''), bare, bare.replace(isDate, ''), '*']
  const known = names.find((name) => Object.hasOwn(prices, name))
  return known === undefined ? null : (prices[known] ?? null)
}

/** The price charged for a model: if unknown, the highest known one, ignoring dated models, and never 0. */
export function priceOf(model: string, prices: PriceTable): Price {
  const known = findPrice(model, prices)
  if (known) return known
  const current = Object.entries({ ...defaultPrices, ...prices }).filter(([name]) => !isDate.test(name))
  const dearest = (side: 'input' | 'output') => Math.max(...current.map(([, price]) => price[side]))
  return { input: dearest('input'), output: dearest('output') }
}

/** The cost of tokens in US dollars; `kept` of the input tokens were cached. */
export function costOf({ input, output, cached = input }: Price, inputTokens: number, outputTokens: number, kept = 0) {
  return ((inputTokens - kept) * input + kept * cached + outputTokens * output) / 1_000_000
}
