import { APIConnectionError, APIError } from 'openai'
import { ProblemError } from '../../contract/problem.ts'
import { metrics } from '../../platform/metrics.ts'
import type { Watch } from './watch.ts'

/** Counts a failed model call by its cause; calls cancelled by the caller do not count. */
export function countFailure(error: unknown, watch: Watch): void {
  if (watch.signal.aborted && !watch.expired) return
  metrics.providerErrors.inc({ error: watch.expired ? 'timed-out' : nameOf(error) })
}

function nameOf(error: unknown): string {
  if (error instanceof ProblemError) {
    if (error.problem.reason === 'reader-busy') return 'not-called'
    return error.problem.code === 'refused' ? 'refused' : 'broke-off'
  }
  if (error instanceof APIConnectionError) return 'unreachable'
  if (!(error instanceof APIError)) return 'broke-off'
  const { status, code, type } = error
  if (status === 402 || (code ?? type) === 'insufficient_quota') return 'quota'
  if (status === 429) return 'too-many'
  if (status === 401 || status === 403) return 'key'
  return status !== undefined && status >= 500 ? 'failed' : 'rejected'
}
