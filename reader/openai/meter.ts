import type { ChatCompletionMessageParam } from 'openai/resources/chat/completions'
import type { Usage } from '../../contract/views.ts'
import { estimateTokens, PieceCount } from '../../platform/money/estimate-tokens.ts'
import { promptTokens } from '../../platform/money/most-tokens.ts'
import { costOf, type Price, type PriceTable, priceOf } from '../../platform/money/prices.ts'

/** A photo at high detail is cut into four tiles of 170 tokens after 85 for the whole (OpenAI, images and vision). */
const tokensPerImage = 765
/** What an estimate of a prompt may lie below the provider's count, by its own words around each message. */
const promptMargin = 1.1
/** Of an answer that was broken off the last tokens were on their way. */
const onTheirWay = { share: 1.01, more: 1 }
/** Models that think without showing it, and how fast at most: tokens a millisecond. */
const thinksUnseen = /(^|\/)(o\d|gpt-5)/
const thoughtPerMs = 0.2

/** What a provider says that a call used. */
export interface Counted {
  inputTokens: number
  outputTokens: number
  /** Of the input tokens, those that it had kept. */
  cachedTokens: number
}

/** One call: what it may use at most, and what it used: the provider's count, or an estimate from what went over the wire. */
export class Call {
  /** Whether the provider began to work on it. */
  begun = false
  /** Whether the whole answer came. */
  ended = false
  /** What was written, what was thought aloud included. */
  readonly said = new PieceCount()
  counted: Counted | null = null
  #input = 0
  #most = 0
  #maxTokens = 0
  #begunAt = 0
  #spokeAt = 0
  readonly #thinks: boolean

  constructor(model: string) {
    this.#thinks = thinksUnseen.test(model)
  }

  /** Says what is sent: the messages, what is told besides, and how much may be written. */
  ask(messages: ChatCompletionMessageParam[], maxTokens: number, besides = ''): void {
    const images = imagesIn(messages)
    const text = estimateTokens(JSON.stringify(messages, (key, value) => (key === 'image_url' ? undefined : value)))
    this.#input = text + images * tokensPerImage
    this.#most = Math.ceil((text + estimateTokens(besides)) * promptMargin) + images * promptTokens.photo
    this.#maxTokens = maxTokens
  }

  begin(): void {
    this.begun = true
    this.#begunAt = performance.now()
  }

  say(piece: string): void {
    if (piece !== '') this.#spokeAt ||= performance.now()
    this.said.add(piece)
  }

  /** Whether more was written than was allowed, by any count. */
  get isTooLong(): boolean {
    return this.said.least > this.#maxTokens * 1.1 + 50
  }

  most(price: Price): number {
    return costOf(price, this.#most, this.#maxTokens)
  }

  used(): Counted {
    return {
      inputTokens: this.counted?.inputTokens || this.#input,
      outputTokens: this.counted?.outputTokens || this.#written(),
      cachedTokens: this.counted?.cachedTokens ?? 0,
    }
  }

  /** A count of nought beside what was sent or said is none. */
  get isCounted(): boolean {
    const { counted, said } = this
    return counted !== null && counted.inputTokens > 0 && (counted.outputTokens > 0 || said.tokens === 0)
  }

  #written(): number {
    const { tokens } = this.said
    if (this.ended) return tokens
    const thoughtMs = this.#thinks ? (this.#spokeAt || performance.now()) - this.#begunAt : 0
    const thought = Math.min(this.#maxTokens, Math.ceil(thoughtMs * thoughtPerMs))
    return thought + (tokens === 0 ? 0 : Math.ceil(tokens * onTheirWay.share) + onTheirWay.more)
  }
}

/** Adds up what the calls behind one reading or reply used. */
export class Meter {
  readonly #model: string
  readonly #price: Price
  readonly #calls: Call[] = []

  constructor(model: string, prices: PriceTable) {
    this.#model = model
    this.#price = priceOf(model, prices)
  }

  /** A call that is about to be made. */
  call(): Call {
    const call = new Call(this.#model)
    this.#calls.push(call)
    return call
  }

  /** US dollars that all may have cost once this call has ended, at most. */
  mostWith(call: Call): number {
    const others = this.#calls.filter((one) => one !== call && one.begun)
    return others.reduce((sum, one) => sum + this.#costOf(one.used()), call.most(this.#price))
  }

  /** Null when nothing was spent. */
  total(): Usage | null {
    const begun = this.#calls.filter((call) => call.begun)
    if (begun.length === 0) return null
    const usage: Usage = { inputTokens: 0, outputTokens: 0, cost: 0, estimated: !begun.every((call) => call.isCounted) }
    for (const call of begun) {
      const used = call.used()
      usage.inputTokens += used.inputTokens
      usage.outputTokens += used.outputTokens
      usage.cost += this.#costOf(used)
    }
    return usage
  }

  #costOf({ inputTokens, outputTokens, cachedTokens }: Counted): number {
    return costOf(this.#price, inputTokens, outputTokens, cachedTokens)
  }
}

function imagesIn(messages: ChatCompletionMessageParam[]): number {
  return messages.reduce(
    (sum, { content }) =>
      sum + (Array.isArray(content) ? content.filter(({ type }) => type === 'image_url').length : 0),
    0,
  )
}
