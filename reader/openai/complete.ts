import type OpenAI from 'openai'
import type { ChatCompletionCreateParamsStreaming } from 'openai/resources/chat/completions'
import { metrics } from '../../platform/metrics.ts'
import { type Span, startSpan } from '../../platform/trace.ts'
import { countFailure } from './count-failure.ts'
import { judgeFailure, stoppedAnswering, waitBefore } from './judge-failure.ts'
import type { Meter, Spending } from './meter.ts'
import { readEvents } from './read-events.ts'
import { streamOf } from './stream-fetch.ts'
import type { Watch } from './watch.ts'

/** Milliseconds and calls; defaults in reader.ts. */
export interface Limits {
  /** Until the answer begins, and again from there to its first event. */
  firstByteMs: number
  /** Between two events. */
  idleMs: number
  /** For a reading or a reply in all, waits and repairs included. */
  totalMs: number
  /** Calls in all while none was answered. */
  tries: number
}

/** What the calls behind one reading or reply share. */
export interface Work {
  client: OpenAI
  limits: Limits
  watch: Watch
  meter: Meter
  correlationId: string
  random: () => number
}

export type CompletionRequest = Omit<ChatCompletionCreateParamsStreaming, 'stream' | 'stream_options'>

/**
 * The text of one chat completion as it comes in, from the moment it begins. Throws a ProblemError for everything that
 * goes wrong upstream; anything at all once the signal is aborted.
 */
export async function complete(
  work: Work,
  request: CompletionRequest,
  tries = work.limits.tries,
): Promise<AsyncGenerator<string>> {
  const spending = work.meter.call(request.messages)
  const span = startSpan(`chat ${request.model}`, 'CLIENT', { 'gen_ai.request.model': request.model })
  try {
    const stream = await open(work, request, spending, tries)
    return follow(readEvents(stream, work.watch, work.limits.idleMs, spending), work.watch, span)
  } catch (error) {
    span.end(error)
    throw error
  }
}

/** Passes a text on, and tells whoever watches how it ended. */
async function* follow(text: AsyncGenerator<string>, watch: Watch, span: Span): AsyncGenerator<string> {
  try {
    yield* text
  } catch (error) {
    countFailure(error, watch)
    span.end(error)
    throw error
  } finally {
    span.end()
  }
}

async function open(work: Work, request: CompletionRequest, spending: Spending, tries: number) {
  const { client, watch, limits, correlationId } = work
  for (let calls = 1; ; calls += 1) {
    watch.signal.throwIfAborted()
    watch.expect(limits.firstByteMs)
    metrics.providerCalls.inc()
    try {
      const response = await client.chat.completions
        .create(
          { ...request, stream: true, stream_options: { include_usage: true } },
          { signal: watch.signal, headers: { 'X-Request-Id': correlationId } },
        )
        .asResponse()
      spending.begun = true
      watch.expect(limits.firstByteMs)
      return streamOf(response)
    } catch (error) {
      countFailure(error, watch)
      if (watch.signal.aborted) {
        // The request is out, and whoever got it may be at work on it: it counts as spent.
        spending.begun = true
        throw stoppedAnswering(error)
      }
      const verdict = judgeFailure(error)
      const wait = waitBefore(calls, verdict.askedMs, work.random)
      if (!verdict.retry || calls >= tries || wait >= watch.left) throw verdict.problem
      await watch.pause(wait)
    }
  }
}
