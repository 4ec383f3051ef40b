import { createParser, type EventSourceMessage } from 'eventsource-parser'
import { FailedAnswer, problem } from './judge-failure.ts'
import type { Call, Counted } from './meter.ts'
import { WithoutThinking } from './without-thinking.ts'

/** A single event or an unstreamed answer larger than this is not a chat completion. */
const maxEventCharacters = 1_000_000

type Part = { type?: unknown; text?: unknown; thinking?: unknown } | string | null
type Content = string | Part[] | null

interface Message {
  content?: Content
  refusal?: unknown
  reasoning_content?: unknown
  reasoning?: unknown
}

interface Choice {
  index?: unknown
  delta?: Message | null
  message?: Message | null
  finish_reason?: unknown
  usage?: Counts | null
}

interface Counts {
  prompt_tokens?: unknown
  completion_tokens?: unknown
  total_tokens?: unknown
  prompt_tokens_details?: { cached_tokens?: unknown } | null
  completion_tokens_details?: { reasoning_tokens?: unknown } | null
}

/** A chunk or a whole completion, as OpenAI and others send it: any part may be missing. */
interface Chunk {
  object?: unknown
  choices?: (Choice | null)[] | null
  usage?: Counts | null
  x_groq?: { usage?: Counts | null } | null
  error?: unknown
}

/** A chat completion received so far, as server-sent events or as one JSON object, detected from its start. */
export class Completion {
  /** Not yet consumed. */
  text = ''
  refusal = ''
  finish: string | null = null
  /** [DONE] or a complete unstreamed answer has arrived. */
  done = false
  events = 0
  failure: Error | null = null
  /** The text of an unstreamed answer. */
  #json: string | null = null
  #began = false
  #saidByDelta = false
  readonly #thinking: WithoutThinking
  readonly #call: Call
  readonly #decoder = new TextDecoder()
  readonly #parser = createParser({
    maxBufferSize: maxEventCharacters,
    onEvent: (event) => this.#take(event),
    onError: (error) => {
      if (error.type === 'max-buffer-size-exceeded') this.failure ??= error
    },
  })

  /** `thinkingEnds`: the tag that closes thinking which the model's template opens. */
  constructor(call: Call, thinkingEnds: string | null) {
    this.#call = call
    this.#thinking = new WithoutThinking(thinkingEnds)
  }

  /** The tag that closed thinking which nothing had opened. */
  get thinkingEnds(): string | null {
    return this.#thinking.unopened
  }

  /** Whether it is a single JSON object rather than a stream. */
  get whole(): boolean {
    return this.#json !== null
  }

  feed(bytes: Uint8Array): void {
    this.#read(this.#decoder.decode(bytes, { stream: true }))
  }

  /** A blank line completes a last event that the server left unterminated. */
  end(): void {
    this.#read(this.#decoder.decode())
    if (this.failure) return
    if (this.#json !== null) this.#takeWhole(this.#json)
    else this.#parser.feed('\n\n')
    this.#close()
  }

  #read(text: string): void {
    if (this.failure) return
    let rest = text
    if (!this.#began) {
      // Unstreamed services may send white space as a keep-alive.
      rest = text.trimStart()
      if (rest === '') return
      this.#began = true
      // No event stream line begins like this.
      if (/^[{[<]/.test(rest)) this.#json = ''
    }
    if (this.#json === null) this.#parser.feed(rest)
    else if (this.#json.length + rest.length > maxEventCharacters) this.failure = new Error('an answer without end')
    else this.#json += rest
  }

  #take({ event, data }: EventSourceMessage): void {
    this.events += 1
    if (this.done || this.failure || data.trim() === '') return
    if (data.trim() === '[DONE]') {
      this.done = true
      this.#close()
      return
    }
    try {
      const chunk = parse(data)
      if (event === 'error') throw inAnswer(chunk)
      this.#add(chunk)
    } catch (error) {
      // Events with other names are not part of a chat completion.
      if (event && !['message', 'error'].includes(event) && error instanceof SyntaxError) return
      this.failure = error as Error
    }
  }

  #takeWhole(json: string): void {
    this.events += 1
    try {
      this.#add(parse(json))
      this.done = true
    } catch (error) {
      this.failure = json.startsWith('<') ? notTheReader(error) : (error as Error)
    }
  }

  #add(chunk: Chunk | null): void {
    if (chunk?.error || chunk?.object === 'error') throw inAnswer(chunk)
    const choice = chunk?.choices?.find((one) => one && (typeof one.index !== 'number' || one.index === 0))
    this.#count(chunk?.usage ?? choice?.usage ?? chunk?.x_groq?.usage)
    if (!choice) return
    // Some send the whole message so far with each delta, or at the end.
    const message = choice.delta ?? (this.#saidByDelta ? null : choice.message)
    if (choice.delta?.content) this.#saidByDelta = true
    if (message) this.#say(message)
    if (typeof choice.finish_reason === 'string' && choice.finish_reason !== '') this.finish = choice.finish_reason
  }

  #say({ content, refusal, reasoning_content, reasoning }: Message): void {
    const { text, thought } = partsOf(content)
    const aloud = [reasoning_content, reasoning].find((one) => typeof one === 'string' && one !== '')
    const all = thought + (typeof aloud === 'string' ? aloud : '') + text
    this.#call.say(typeof refusal === 'string' ? all + refusal : all)
    if (text !== '') this.text += this.#thinking.push(text)
    if (typeof refusal === 'string') this.refusal += refusal
  }

  /** Releases text held back because it might have started a thinking tag. */
  #close(): void {
    this.text += this.#thinking.end(this.finish !== 'length')
  }

  #count(usage: Counts | null | undefined): void {
    if (!usage) return
    const counted = countedIn(usage)
    if (counted && (counted.inputTokens + counted.outputTokens > 0 || this.#call.counted === null))
      this.#call.counted = counted
  }
}

/**
 * Null if there is no count. Some omit reasoning tokens from the completion tokens, so only the total includes them.
 */
function countedIn(usage: Counts): Counted | null {
  const number = (value: unknown) => (Number.isSafeInteger(Number(value)) ? Number(value) : Number.NaN)
  const [input, written] = [number(usage.prompt_tokens), number(usage.completion_tokens)]
  if (!(input >= 0 && written >= 0)) return null
  const among = (value: unknown) => Math.max(0, number(value ?? 0) || 0)
  const thought = among(usage.completion_tokens_details?.reasoning_tokens)
  const outputTokens = Math.max(written, among(usage.total_tokens) - input, thought > written ? written + thought : 0)
  const cachedTokens = Math.min(input, among(usage.prompt_tokens_details?.cached_tokens))
  return { inputTokens: input, outputTokens, cachedTokens }
}

/** An HTML page, as from a proxy or from an address that is not an API's. */
const notTheReader = (cause: unknown) => problem('reader-misplaced', cause)

/** Parses JSON; some services wrap an error in a list. */
function parse(json: string): Chunk | null {
  const value = JSON.parse(json) as Chunk | Chunk[] | null
  return Array.isArray(value) ? (value[0] ?? null) : typeof value === 'object' ? value : null
}

/** An error sent within the answer. */
function inAnswer(chunk: Chunk | null): Error {
  return new FailedAnswer((chunk?.error ?? chunk ?? {}) as { code?: unknown; type?: unknown })
}

/** The text of a content, and the thinking in it. */
function partsOf(content: Content | undefined): { text: string; thought: string } {
  if (typeof content === 'string') return { text: content, thought: '' }
  let [text, thought] = ['', '']
  for (const part of Array.isArray(content) ? content : []) {
    if (typeof part === 'string') text += part
    else if (part?.thinking !== undefined) thought += partsOf(part.thinking as Content).text
    else if (typeof part?.text === 'string') {
      if (part.type === 'thinking' || part.type === 'reasoning') thought += part.text
      else text += part.text
    }
  }
  return { text, thought }
}
