import type { IncomingMessage } from 'node:http'
import { createParser, type EventSourceMessage } from 'eventsource-parser'
import { ProblemError } from '../../contract/problem.ts'
import { refused, stoppedAnswering } from './judge-failure.ts'
import type { Spending } from './meter.ts'
import type { Watch } from './watch.ts'

/** More than this in one event is no chat completion. */
const maxEventCharacters = 1_000_000
/** So much text may wait for a slow listener before the connection is left unread. */
const maxWaitingCharacters = 65_536
const maxDrainMs = 500

/** A chunk as OpenAI documents it and as others send it: any part of it may be missing. */
interface Chunk {
  choices?: ({ delta?: { content?: unknown; refusal?: unknown } | null; finish_reason?: string | null } | null)[] | null
  usage?: { prompt_tokens?: unknown; completion_tokens?: unknown } | null
  error?: unknown
}

/** What a chat completion's server-sent events said so far. */
class Completion {
  /** Not yet taken. */
  text = ''
  refusal = ''
  finish: string | null = null
  /** [DONE] came. */
  done = false
  events = 0
  failure: Error | null = null
  readonly #spending: Spending
  readonly #decoder = new TextDecoder()
  readonly #parser = createParser({
    maxBufferSize: maxEventCharacters,
    onEvent: (event) => this.#take(event),
    onError: (error) => {
      if (error.type === 'max-buffer-size-exceeded') this.failure ??= error
    },
  })

  constructor(spending: Spending) {
    this.#spending = spending
  }

  feed(bytes: Uint8Array): void {
    if (!this.failure) this.#parser.feed(this.#decoder.decode(bytes, { stream: true }))
  }

  /** At the end a blank line completes an event that the server left without one. */
  end(): void {
    if (!this.failure) this.#parser.feed(`${this.#decoder.decode()}\n\n`)
  }

  #take({ event, data }: EventSourceMessage): void {
    this.events += 1
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
    this.#spending.outputCharacters += (typeof content === 'string' ? content : '').length
    if (choice?.finish_reason) this.finish = choice.finish_reason
    const counted = usage && { inputTokens: Number(usage.prompt_tokens), outputTokens: Number(usage.completion_tokens) }
    if (counted && Object.values(counted).every((count) => Number.isSafeInteger(count) && count >= 0)) {
      this.#spending.counted = counted
    }
  }
}

/**
 * The text of a chat completion, all that came since it was last asked for at a time. Throws `refused` at the end of
 * what the model declined to say, and `reader-failed` for a stream that is cut, silent, or carries an error.
 */
export async function* readEvents(
  stream: IncomingMessage,
  watch: Watch,
  idleMs: number,
  spending: Spending,
): AsyncGenerator<string> {
  const completion = new Completion(spending)
  let wake = () => {}
  let broken: Error | null = stream.destroyed ? new Error('the connection was closed') : null
  let ended = false
  const abort = () => stream.destroy()

  stream.on('data', (bytes: Uint8Array) => {
    const before = completion.events
    completion.feed(bytes)
    if (before === 0 && completion.events > 0) watch.expect(idleMs)
    else if (completion.events > before) watch.heard()
    const full = completion.text.length > maxWaitingCharacters
    if (full) stream.pause()
    if (full || completion.done) watch.rest()
    wake()
  })
  stream.once('end', () => {
    completion.end()
    ended = true
    watch.rest()
    wake()
  })
  stream.on('error', (error) => {
    broken = error
    wake()
  })
  stream.once('close', () => {
    broken ??= new Error('the connection was closed')
    wake()
  })
  watch.signal.addEventListener('abort', abort, { once: true })

  try {
    for (;;) {
      if (watch.signal.aborted) throw broken ?? new Error('the call was ended')
      if (completion.text !== '') {
        const { text } = completion
        completion.text = ''
        if (stream.isPaused()) {
          stream.resume()
          watch.heard()
        }
        yield text
      } else if (completion.failure) throw completion.failure
      else if (completion.done || ended || broken) break
      else {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
    }
    if (!completion.done && completion.finish === null) throw broken ?? new Error('the stream was cut')
    if (completion.refusal !== '' || completion.finish === 'content_filter') {
      spending.outputCharacters += completion.refusal.length
      throw refused(new Error(completion.refusal || 'content_filter'))
    }
    if (!ended) closeLater(stream)
  } catch (error) {
    stream.destroy()
    throw error instanceof ProblemError ? error : stoppedAnswering(error)
  } finally {
    watch.signal.removeEventListener('abort', abort)
  }
}

/** Lets what little follows [DONE] come in, so that the connection can be used again; one that lingers is closed. */
function closeLater(stream: IncomingMessage): void {
  const timer = setTimeout(() => stream.destroy(), maxDrainMs)
  stream.once('close', () => clearTimeout(timer))
}
