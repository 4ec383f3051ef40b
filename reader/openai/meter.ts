import type { ChatCompletionMessageParam } from 'openai/resources/chat/completions'
import type { Usage } from '../../contract/views.ts'
import { costOf, type PriceTable, priceOf } from '../../platform/money/prices.ts'

/** A token is about four characters of English (platform.openai.com/tokenizer). */
const charactersPerToken = 4
/** A photo at high detail is cut into four tiles of 170 tokens after 85 for the whole (OpenAI, images and vision). */
const tokensPerImage = 765

/** What one call used: the provider's count, or a guess from what went over the wire. */
export interface Spending {
  inputEstimate: number
  /** Whether the provider began to work on it. */
  begun: boolean
  /** What was thought aloud included. */
  outputCharacters: number
  counted: { inputTokens: number; outputTokens: number } | null
}

/** Adds up what the calls behind one reading or reply used. */
export class Meter {
  readonly #model: string
  readonly #prices: PriceTable
  readonly #calls: Spending[] = []

  constructor(model: string, prices: PriceTable) {
    this.#model = model
    this.#prices = prices
  }

  /** The spending of a call that is about to be made with these messages. */
  call(messages: ChatCompletionMessageParam[]): Spending {
    const spending = { inputEstimate: estimateInput(messages), begun: false, outputCharacters: 0, counted: null }
    this.#calls.push(spending)
    return spending
  }

  /** Null when nothing was spent. */
  total(): Usage | null {
    const begun = this.#calls.filter((call) => call.begun)
    if (begun.length === 0) return null
    let [inputTokens, outputTokens] = [0, 0]
    for (const call of begun) {
      inputTokens += call.counted?.inputTokens || call.inputEstimate
      outputTokens += call.counted?.outputTokens || Math.ceil(call.outputCharacters / charactersPerToken)
    }
    const cost = costOf(priceOf(this.#model, this.#prices), inputTokens, outputTokens)
    return { inputTokens, outputTokens, cost, estimated: !begun.every(isCounted) }
  }
}

/** A count of nought beside what was sent or said is none. */
const isCounted = ({ counted, outputCharacters }: Spending): boolean =>
  counted !== null && counted.inputTokens > 0 && (counted.outputTokens > 0 || outputCharacters === 0)

function estimateInput(messages: ChatCompletionMessageParam[]): number {
  let [characters, images] = [0, 0]
  for (const { content } of messages) {
    if (typeof content === 'string') characters += content.length
    else {
      for (const piece of content ?? []) {
        if (piece.type === 'text') characters += piece.text.length
        else images += 1
      }
    }
  }
  return Math.ceil(characters / charactersPerToken) + images * tokensPerImage
}
