import { APIConnectionError, APIError } from 'openai'
import { ProblemError } from '../../contract/problem.ts'
import type { PlainReason } from '../../contract/reasons.ts'
import { namesIn, withoutWords } from '../../platform/without-words.ts'

/** Statuses below 500 worth retrying. */
const passing = new Set([408, 409, 429])
/** Statuses that mean overload: OpenAI's, and those of proxies and overloaded models from 520 on. */
const isBusy = (status: number) => status === 429 || status === 503 || (status >= 520 && status < 600)
const maxWaitMs = 30_000
const firstBackoffMs = 500
const maxBackoffMs = 8_000

/** What a failed call means: whether to retry, how long the provider asks to wait, and what to tell the person. */
export interface Verdict {
  retry: boolean
  askedMs: number | null
  problem: ProblemError
}

/** A Problem that keeps its cause for the log, but not what a provider or a model said. */
export function problem(reason: PlainReason, cause?: unknown, retryAfter?: number): ProblemError {
  const error = new ProblemError(reason, retryAfter === undefined ? {} : { retryAfter })
  if (cause !== undefined) error.cause = withoutWords(cause)
  return error
}

export const stoppedAnswering = (cause: unknown) => problem('reader-stopped', cause)

export const refused = (cause: unknown) => problem('reader-declined', cause)

/** An error that arrived within an answer: `verdict` is that of the same error as a status. */
export class FailedAnswer extends Error {
  readonly verdict: Verdict

  constructor({ code, type }: { code?: unknown; type?: unknown }) {
    super(`an error in the answer${namesIn({ code, type })}`)
    const told = Number(code)
    const status = told >= 400 && told < 600 ? told : (statusOf[String(code)] ?? statusOf[String(type)] ?? 500)
    this.verdict = judgeStatus(status, code ?? type, null, this)
  }
}

/** Statuses for codes and types of errors that come without one; 500 for all others. */
const statusOf: Record<string, number> = {
  invalid_request_error: 400,
  authentication_error: 401,
  permission_error: 403,
  not_found_error: 404,
  rate_limit_exceeded: 429,
  rate_limit_error: 429,
  overloaded_error: 529,
  overloaded: 529,
  service_unavailable: 503,
  timeout: 408,
}

/** The verdict of an error within the answer that a failure is due to; null if it has another cause. */
export function verdictIn(failure: ProblemError): Verdict | null {
  return failure.cause instanceof FailedAnswer ? failure.cause.verdict : null
}

/** Judges a call that failed before its answer began. */
export function judgeFailure(error: unknown): Verdict {
  if (error instanceof APIConnectionError) {
    return {
      retry: true,
      askedMs: null,
      problem: problem('reader-unreached', error),
    }
  }
  if (!(error instanceof APIError)) throw error
  const { status = 0, headers } = error
  return judgeStatus(status, error.code ?? error.type, readRetryAfter(headers), error)
}

function judgeStatus(status: number, code: unknown, askedMs: number | null, error: unknown): Verdict {
  const final = (problem: ProblemError): Verdict => ({ retry: false, askedMs: null, problem })
  const known = judgeCode(status, code, error)
  if (known) return final(known)
  if (status === 401 || status === 403) {
    return final(problem('reader-key-refused', error))
  }
  if (!passing.has(status) && status < 500) {
    return final(problem('reader-unsuited', error))
  }
  if (!isBusy(status)) {
    return {
      retry: true,
      askedMs,
      problem: problem('reader-broke', error),
    }
  }
  const seconds = Math.ceil((askedMs ?? maxWaitMs) / 1000)
  return {
    retry: true,
    askedMs,
    problem: problem('reader-busy', error, seconds),
  }
}

/** The problem that a status or code alone identifies; null for all others. */
function judgeCode(status: number, code: unknown, cause: unknown): ProblemError | null {
  if (status === 402 || code === 'insufficient_quota') {
    return problem('reader-used-up', cause)
  }
  return code === 'content_filter' || code === 'content_policy_violation' ? refused(cause) : null
}

/** Milliseconds from `retry-after-ms` or `Retry-After` (seconds or a date); null if neither can be parsed. */
export function readRetryAfter(headers: Headers | undefined, now = Date.now()): number | null {
  const ms = Number.parseFloat(headers?.get('retry-after-ms') ?? '')
  if (ms >= 0) return ms
  const value = headers?.get('retry-after')?.trim() ?? ''
  if (/^\d+(\.\d+)?$/.test(value)) return Number(value) * 1000
  const date = Date.parse(value)
  return Number.isNaN(date) ? null : Math.max(0, date - now)
}

/**
 * How long to wait after the nth failed call. A requested wait of up to 30 s is honoured in full, plus up to a tenth
 * so that clients do not all return at once; otherwise exponential backoff with full jitter (AWS Architecture Blog,
 * 2015).
 */
export function waitBefore(failures: number, askedMs: number | null, random: () => number): number {
  if (askedMs !== null) return Math.min(askedMs, maxWaitMs) * (1 + random() / 10)
  return random() * Math.min(maxBackoffMs, firstBackoffMs * 2 ** (failures - 1))
}
