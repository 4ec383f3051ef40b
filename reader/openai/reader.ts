import OpenAI from 'openai'
import { ProblemError } from '../../contract/problem.ts'
import { estimateTokens } from '../../platform/money/estimate-tokens.ts'
import { mostTokens } from '../../platform/money/most-tokens.ts'
import { costOf, type PriceTable, priceOf } from '../../platform/money/prices.ts'
import type { About, MeterPart, Reader } from '../reader.ts'
import { answerQuestion } from './answer-question.ts'
import { type BreakerLimits, createBreaker } from './breaker.ts'
import type { Limits, Work } from './complete.ts'
import { stoppedAnswering } from './judge-failure.ts'
import { Meter } from './meter.ts'
import { readPalms } from './read-palms.ts'
import { KnownForms } from './request-form.ts'
import { streamFetch } from './stream-fetch.ts'
import { Watch } from './watch.ts'

/** The endpoint, its models for readings and replies, their prices, and the time limits. */
export interface OpenaiSettings extends Limits {
  apiKey: string
  /** Of any OpenAI-compatible endpoint; undefined for OpenAI's own. */
  baseUrl: string | undefined
  model: string
  chatModel: string
  prices: PriceTable
  breaker: BreakerLimits
}

/** Default time and call limits. */
export const openaiLimits: Limits = { firstByteMs: 20_000, idleMs: 15_000, totalMs: 120_000, tries: 3 }

/** What a killed worker may have received and not yet stored. */
const unflushedTokens = 20

/** How often the cost so far is reported. */
const costEveryMs = 250

/**
 * The reader that calls a model behind an OpenAI-compatible endpoint. `random` (0 to 1) is the jitter of its retries.
 */
export function createOpenai(settings: OpenaiSettings, random: () => number = Math.random): Reader {
  const { model, chatModel, prices, totalMs } = settings
  const client = new OpenAI({
    apiKey: settings.apiKey,
    ...addressOf(settings.baseUrl ?? 'https://api.openai.com/v1', settings.apiKey),
    organization: null,
    project: null,
    fetch: streamFetch,
    maxRetries: 0,
    timeout: totalMs + 1000,
    logLevel: 'off',
  })

  const forms = new KnownForms()
  const breaker = createBreaker(settings.breaker)

  /** Runs work to its end, however it ends, and reports its usage before ending. */
  async function* metered<Part, Result>(
    using: string,
    { correlationId, reserve = async () => {} }: About,
    signal: AbortSignal,
    write: (work: Work) => AsyncGenerator<Part, Result>,
  ): AsyncGenerator<Part | MeterPart, Result | undefined> {
    const watch = new Watch(signal, totalMs)
    const meter = new Meter(using, prices)
    const written = write({ client, forms, breaker, limits: settings, watch, meter, correlationId, random, reserve })
    let ended: { result: Result } | { failure: unknown } | undefined
    try {
      let told = performance.now()
      let next = await written.next()
      for (; !next.done; next = await written.next()) {
        yield next.value
        if (performance.now() - told < costEveryMs) continue
        told = performance.now()
        const spent = meter.total()
        if (spent) yield { kind: 'cost', cost: spent.cost }
      }
      ended = { result: next.value }
    } catch (failure) {
      ended = { failure }
    } finally {
      watch.end(ended !== undefined && 'result' in ended)
      // A consumer that stops early also cancels the work.
      if (!ended) await written.return(undefined as Result)
    }
    const usage = meter.total()
    if (usage) yield { kind: 'usage', usage }
    if ('result' in ended) return ended.result
    if (signal.aborted) return undefined
    const { failure } = ended
    throw watch.expired && !(failure instanceof ProblemError) ? stoppedAnswering(failure) : failure
  }

  return {
    name: 'openai',
    model,
    chatModel,
    async *read(palms, about, signal) {
      const write = (work: Work) => readPalms(work, model, palms, about)
      const reading = yield* metered(model, about, signal, write)
      if (reading) yield { kind: 'reading', reading }
    },
    reply(dialogue, signal) {
      const write = (work: Work) => answerQuestion(work, chatModel, dialogue)
      return metered(chatModel, dialogue.about, signal, write)
    },
    unspentAfter(text) {
      const written = Math.ceil(estimateTokens(text) * 1.02) + unflushedTokens
      return costOf(priceOf(chatModel, prices), 0, Math.max(0, mostTokens.reply - written))
    },
  }
}

/** Splits an endpoint: the base URL's query belongs after the path of each call. */
function addressOf(base: string, apiKey: string) {
  const url = new URL(base)
  const query = Object.fromEntries(url.searchParams)
  url.search = ''
  url.hash = ''
  return {
    baseURL: url.href.replace(/\/+$/, ''),
    defaultQuery: query,
    // Azure, whose URLs have a version in the query, reads the key from a header of its own.
    defaultHeaders: 'api-version' in query ? { 'api-key': apiKey } : {},
  }
}
