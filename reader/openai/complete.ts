import type OpenAI from 'openai'
import { APIError } from 'openai'
import { metrics } from '../../platform/metrics.ts'
import { type Span, startSpan } from '../../platform/trace.ts'
import { countFailure } from './count-failure.ts'
import { judgeFailure, stoppedAnswering, waitBefore } from './judge-failure.ts'
import type { Call, Meter } from './meter.ts'
import { type Ended, readEvents } from './read-events.ts'
import { type CompletionRequest, formAfter, inForm, type KnownForms } from './request-form.ts'
import { streamOf } from './stream-fetch.ts'
import type { Watch } from './watch.ts'

/** Times in milliseconds, and numbers of calls; defaults in reader.ts. */
export interface Limits {
  /** Until the response begins, and again from there to its first event. */
  firstByteMs: number
  /** Between two events. */
  idleMs: number
  /** For a whole reading or reply, including waits and repairs. */
  totalMs: number
  /** Maximum number of calls while none has succeeded. */
  tries: number
}

/** Shared by all calls for one reading or reply. */
export interface Work {
  client: OpenAI
  forms: KnownForms
  limits: Limits
  watch: Watch
  meter: Meter
  correlationId: string
  random: () => number
  /** Requests permission to spend this many US dollars in total; rejects if the budget is exhausted. */
  reserve: (cost: number) => Promise<void>
}

/** A streaming answer. */
export interface Answer {
  pieces: AsyncGenerator<string>
  /** Whether it was truncated at its maximum length; known at the end. */
  cut: boolean
}

/**
 * One chat completion, from when it begins. It and its stream throw a ProblemError for every upstream failure, and
 * may throw anything once the signal is aborted.
 */
export async function complete(work: Work, request: CompletionRequest, tries = work.limits.tries): Promise<Answer> {
  const call = work.meter.call()
  const span = startSpan(`chat ${request.model}`, 'CLIENT', { 'gen_ai.request.model': request.model })
  try {
    const stream = await open(work, request, call, tries)
    const text = readEvents(stream, work.watch, work.limits.idleMs, call)
    const tell = ({ cut, whole }: Ended) => {
      answer.cut = cut
      if (whole) work.forms.learnWhole(request)
    }
    const answer: Answer = { pieces: follow(text, work.watch, span, tell), cut: false }
    return answer
  } catch (error) {
    span.end(error)
    throw error
  }
}

/** Forwards a text, and reports how it ended through `tell`. */
async function* follow(
  text: AsyncGenerator<string, Ended>,
  watch: Watch,
  span: Span,
  tell: (ended: Ended) => void,
): AsyncGenerator<string> {
  try {
    tell(yield* text)
  } catch (error) {
    countFailure(error, watch)
    span.end(error)
    throw error
  } finally {
    span.end()
  }
}

/** Calls until an answer begins: retries transient failures, and changes the form if the endpoint rejects it. */
async function open(work: Work, request: CompletionRequest, call: Call, tries: number) {
  const { client, forms, watch, limits, meter, correlationId } = work
  const { form: known, proven, whole } = forms.of(request)
  let form = known
  for (let calls = 1; ; ) {
    watch.signal.throwIfAborted()
    // Without streaming, nothing arrives until everything is written.
    const beginsWithinMs = form.stream && !whole ? limits.firstByteMs : Math.max(limits.firstByteMs, watch.left)
    const body = inForm(request, form)
    call.ask(body.messages, request.maxTokens, body.response_format && JSON.stringify(body.response_format))
    await work.reserve(meter.mostWith(call))
    watch.signal.throwIfAborted()
    watch.expect(beginsWithinMs)
    metrics.providerCalls.inc()
    try {
      const response = await client.chat.completions
        .create(body, { signal: watch.signal, headers: { 'X-Request-Id': correlationId } })
        .asResponse()
      call.begin()
      forms.learn(request, form)
      watch.expect(beginsWithinMs)
      return streamOf(response)
    } catch (error) {
      countFailure(error, watch)
      if (watch.signal.aborted) {
        // The request was sent and may be in progress, so it counts as spent.
        call.begin()
        throw stoppedAnswering(error)
      }
      const verdict = judgeFailure(error)
      const refused = verdict.problem.problem.code === 'refused'
      const next = error instanceof APIError && !refused ? formAfter(error, request, form, proven) : null
      if (next) {
        form = next
        continue
      }
      const wait = waitBefore(calls, verdict.askedMs, work.random)
      if (!verdict.retry || calls >= tries || wait >= watch.left) throw verdict.problem
      calls += 1
      await watch.pause(wait)
    }
  }
}
