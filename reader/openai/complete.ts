import type OpenAI from 'openai'
import { APIError } from 'openai'
import { ProblemError } from '../../contract/problem.ts'
import { metrics } from '../../platform/metrics.ts'
import { type Span, startSpan } from '../../platform/trace.ts'
import type { Breaker } from './breaker.ts'
import { countFailure } from './count-failure.ts'
import { judgeFailure, stoppedAnswering, type Verdict, verdictIn, waitBefore } from './judge-failure.ts'
import type { Call, Meter } from './meter.ts'
import { type Ended, readEvents } from './read-events.ts'
import { type Body, type CompletionRequest, type Form, formAfter, inForm, type KnownForms } from './request-form.ts'
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
  breaker: Breaker
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
  const span = startSpan(`chat ${request.model}`, 'CLIENT', { 'gen_ai.request.model': request.model })
  try {
    const begun = await open(work, request, tries)
    const tell = ({ cut, whole, thinkingEnds }: Ended) => {
      answer.cut = cut
      work.forms.learnThinking(request, thinkingEnds)
      if (whole) work.forms.learnWhole(request)
    }
    const answer: Answer = { pieces: follow(begun, work.watch, span, tell), cut: false }
    return answer
  } catch (error) {
    span.end(error)
    throw error
  }
}

/** An answer whose first text, or end, has arrived. */
interface Begun {
  first: IteratorResult<string, Ended>
  rest: AsyncGenerator<string, Ended>
}

/** Forwards a text, and reports how it ended through `tell`. */
async function* follow(
  { first, rest }: Begun,
  watch: Watch,
  span: Span,
  tell: (ended: Ended) => void,
): AsyncGenerator<string> {
  try {
    if (first.done) return tell(first.value)
    yield first.value
    tell(yield* rest)
  } catch (error) {
    countFailure(error, watch)
    span.end(error)
    throw error
  } finally {
    span.end()
  }
}

/** Calls until an answer begins: retries transient failures, and changes the form if the endpoint rejects it. */
async function open(work: Work, request: CompletionRequest, tries: number): Promise<Begun> {
  const { forms, watch, meter } = work
  const { form: known, proven } = forms.of(request)
  let form = known
  for (let calls = 1; ; ) {
    watch.signal.throwIfAborted()
    const body = inForm(request, form)
    const call = meter.call()
    const streamed = form.stream && !forms.of(request).whole
    call.ask(body.messages, request.maxTokens, streamed, body.response_format && JSON.stringify(body.response_format))
    await work.reserve(meter.mostWith(call))
    try {
      return await work.breaker.run(() => tryOnce(work, request, { form, body, call, streamed }))
    } catch (error) {
      countFailure(error, watch)
      if (watch.signal.aborted) throw error instanceof ProblemError ? error : stoppedAnswering(error)
      const verdict = verdictOn(error)
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

interface Try {
  form: Form
  body: Body
  call: Call
  /** Whether the answer is expected in pieces. */
  streamed: boolean
}

/** One call, until its first text. */
async function tryOnce(work: Work, request: CompletionRequest, { form, body, call, streamed }: Try): Promise<Begun> {
  const { client, forms, watch, limits, correlationId } = work
  const { thinkingEnds } = forms.of(request)
  // Without streaming, nothing arrives until everything is written.
  const beginsWithinMs = streamed ? limits.firstByteMs : Math.max(limits.firstByteMs, watch.left)
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
    const rest = readEvents(streamOf(response), watch, limits.idleMs, call, thinkingEnds)
    return { first: await rest.next(), rest }
  } catch (error) {
    // The request was sent and may be in progress, so it counts as spent.
    if (watch.signal.aborted && !call.begun) call.begin()
    // An error instead of an answer costs as little as one with a status.
    if (error instanceof ProblemError && verdictIn(error)) call.fail()
    throw watch.expired ? stoppedAnswering(error) : error
  }
}

/** What a failed call means; only an error within the answer is retried once it has begun. */
function verdictOn(error: unknown): Verdict {
  if (!(error instanceof ProblemError)) return judgeFailure(error)
  return verdictIn(error) ?? { retry: false, askedMs: null, problem: error }
}
