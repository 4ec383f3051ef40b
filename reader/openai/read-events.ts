import { createParser, type EventSourceMessage } from 'eventsource-parser'
import { refused, stoppedAnswering } from './judge-failure.ts'
import type { Spending } from './meter.ts'
import type { Watch } from './watch.ts'

/** More than this in one event is no chat completion. */
const maxEventCharacters = 1_000_000
const maxDrainMs = 500

/** A chunk as OpenAI documents it and as others send it: any part of it may be missing. */
interface Chunk {
  choices?: { delta?: { content?: unknown; refusal?: unknown } | null; finish_reason?: string | null }[]
  usage?: { prompt_tokens?: unknown; completion_tokens?: unknown } | null
  error?: unknown
}

/** What a stream said besides its text. */
class Events {
  text = ''
  refusal = ''
  count = 0
  done = false
  finish: string | null = null
  failure: Error | null = null
  readonly #spending: Spending

  constructor(spending: Spending) {
    this.#spending = spending
  }

  take({ event, data }: EventSourceMessage): void {
    this.count += 1
    if (this.done || this.failure) return
    if (data.trim() === '[DONE]') {
      this.done = true
      return
    }
    try {
      const chunk = JSON.parse(data) as Chunk | null
      if (event === 'error' || chunk?.error) throw new Error(`an error in the stream: ${data.slice(0, 1000)}`)
      if (chunk) this.#read(chunk)
    } catch (error) {
      this.failure = error as Error
    }
  }

  #read({ choices, usage }: Chunk): void {
    const choice = choices?.[0]
    const content = choice?.delta?.content
    const refusal = choice?.delta?.refusal
    if (typeof content === 'string') this.text += content
    if (typeof refusal === 'string') this.refusal += refusal
    if (choice?.finish_reason) this.finish = choice.finish_reason
    const counted = usage && { inputTokens: Number(usage.prompt_tokens), outputTokens: Number(usage.completion_tokens) }
    if (counted && Object.values(counted).every((count) => Number.isSafeInteger(count) && count >= 0)) {
      this.#spending.counted = counted
    }
  }
}

/**
 * The text in a chat completion's server-sent events, all that one read brought at a time. Throws `refused` at the end
 * of what the model declined to say, and another error for a stream that is cut, silent, or carries an error.
 */
export async function* readEvents(
  body: ReadableStream<Uint8Array>,
  watch: Watch,
  idleMs: number,
  spending: Spending,
): AsyncGenerator<string> {
  const events = new Events(spending)
  const parser = createParser({
    maxBufferSize: maxEventCharacters,
    onEvent: (event) => events.take(event),
    onError: (error) => {
      if (error.type === 'max-buffer-size-exceeded') events.failure ??= error
    },
  })
  const decoder = new TextDecoder()
  const reader = body.getReader()
  let [ended, heard] = [false, 0]
  while (!ended && !events.done && !events.failure) {
    const { done, value } = await reader.read()
    ended = done
    // At the end a blank line completes an event that the server left without one.
    parser.feed(done ? `${decoder.decode()}\n\n` : decoder.decode(value, { stream: true }))
    if (heard === 0 && events.count > 0) watch.expect(idleMs)
    else if (events.count > heard) watch.heard()
    heard = events.count
    if (events.text !== '') {
      const { text } = events
      events.text = ''
      spending.outputCharacters += text.length
      watch.rest()
      yield text
      watch.heard()
    }
  }
  if (events.failure) throw events.failure
  if (!events.done && events.finish === null) throw stoppedAnswering(new Error('the stream was cut'))
  if (!ended) void drain(reader)
  if (events.refusal !== '' || events.finish === 'content_filter') {
    spending.outputCharacters += events.refusal.length
    throw refused(new Error(events.refusal || 'content_filter'))
  }
}

/** Reads what little follows [DONE], so that the connection can be used again; one that lingers is closed. */
async function drain(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  const timer = setTimeout(() => void reader.cancel().catch(() => {}), maxDrainMs)
  try {
    while (!(await reader.read()).done);
  } catch {
    // The answer is complete; how the connection ends is of no interest any more.
  } finally {
    clearTimeout(timer)
  }
}
