import type { ChatCompletionMessageParam } from 'openai/resources/chat/completions'
import type { Usage } from '../../contract/views.ts'
import { estimateTokens, PieceCount } from '../../platform/money/estimate-tokens.ts'
import { mostPerPhoto, usualPerPhoto } from '../../platform/money/photo-tokens.ts'
import { costOf, type Price, type PriceTable, priceOf } from '../../platform/money/prices.ts'

/** Prompt estimates may be this far below the provider's count, which includes its own tokens around each message. */
const promptMargin = 1.1
/** The last tokens of an interrupted answer may still have been in transit. */
const onTheirWay = { share: 1.01, more: 1 }
/** Models with hidden reasoning, and its maximum rate in tokens per millisecond. */
const thinksUnseen = /(^|\/)(o\d|gpt-5)/
const thoughtPerMs = 0.2

/** The usage a provider reports for a call. */
export interface Counted {
  inputTokens: number
  outputTokens: number
  /** The input tokens that were cached. */
  cachedTokens: number
}

/** One call: its maximum usage, and its actual usage as counted by the provider or estimated from the traffic. */
export class Call {
  /** Whether the provider has started on it. */
  begun = false
  /** Whether the whole answer arrived. */
  ended = false
  /** The output, including visible thinking. */
  readonly said = new PieceCount()
  counted: Counted | null = null
  #input = 0
  #most = 0
  #maxTokens = 0
  #streamed = true
  #begunAt = 0
  #spokeAt = 0
  readonly #model: string
  readonly #thinks: boolean

  constructor(model: string) {
    this.#model = model
    this.#thinks = thinksUnseen.test(model)
  }

  /** Records what is sent: the messages, other prompt text, and the output limit; and whether the answer is streamed. */
  ask(messages: ChatCompletionMessageParam[], maxTokens: number, streamed: boolean, besides = ''): void {
    const images = imagesIn(messages)
    const withoutImages =
      images > 0 ? (key: string, value: unknown) => (key === 'image_url' ? undefined : value) : undefined
    const text = estimateTokens(JSON.stringify(messages, withoutImages))
    this.#input = text + images * usualPerPhoto(this.#model)
    this.#most = Math.ceil((text + estimateTokens(besides)) * promptMargin) + images * mostPerPhoto(this.#model)
    this.#maxTokens = maxTokens
    this.#streamed = streamed
  }

  begin(): void {
    this.begun = true
    this.#begunAt = performance.now()
  }

  /** It ended in an error instead of an answer: nothing was spent, unless something was counted or said. */
  fail(): void {
    if (!this.counted && this.said.tokens === 0) this.begun = false
  }

  say(piece: string): void {
    if (piece !== '') this.#spokeAt ||= performance.now()
    this.said.add(piece)
  }

  /** Whether the output exceeds the limit by any count. */
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

  /** Zero tokens reported for something sent or written do not count. */
  get isCounted(): boolean {
    const { counted, said } = this
    return counted !== null && counted.inputTokens > 0 && (counted.outputTokens > 0 || said.tokens === 0)
  }

  #written(): number {
    const { tokens } = this.said
    if (this.ended) return tokens
    // Until an unstreamed answer arrives, all of it may have been written.
    if (!this.#streamed && tokens === 0) return this.#maxTokens
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

  /** Adds a call that is about to be made. */
  call(): Call {
    const call = new Call(this.#model)
    this.#calls.push(call)
    return call
  }

  /** The maximum total in US dollars once this call has ended. */
  mostWith(call: Call): number {
    const others = this.#calls.filter((one) => one !== call && one.begun)
    return others.reduce((sum, one) => sum + this.#costOf(one.used()), call.most(this.#price))
  }

  /** Null if nothing was spent. */
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
