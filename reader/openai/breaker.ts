import { BrokenCircuitError, CircuitState, circuitBreaker, handleWhen, SamplingBreaker } from 'cockatiel'
import { APIError } from 'openai'
import { ProblemError } from '../../contract/problem.ts'
import { metrics } from '../../platform/metrics.ts'
import { judgeFailure, problem, verdictIn } from './judge-failure.ts'

const windowMs = 30_000

/** As the metric tells it. */
const openness: Partial<Record<CircuitState, number>> = { [CircuitState.Open]: 1, [CircuitState.HalfOpen]: 0.5 }

/** When a provider counts as down. */
export interface BreakerLimits {
  /** How many calls within half a minute show it. */
  calls: number
  /** How long nothing is called before one call may try again. */
  pauseMs: number
}

/** Keeps calls from a provider that is down. */
export interface Breaker {
  /** Makes a call, or throws `busy` at once while the provider is down. */
  run<T>(call: () => Promise<T>): Promise<T>
}

/** Opens when at least so many calls were made within half a minute, and more than half of them failed. */
export function createBreaker({ calls, pauseMs }: BreakerLimits): Breaker {
  const breaker = new SamplingBreaker({
    threshold: 0.5,
    duration: windowMs,
    minimumRps: calls / (windowMs / 1000),
  })
  const policy = circuitBreaker(handleWhen(isOutage), { halfOpenAfter: pauseMs, breaker })
  policy.onStateChange((state) => metrics.providerBreaker.set(openness[state] ?? 0))
  const isDown = (cause?: unknown) => problem('reader-busy', cause, Math.ceil(pauseMs / 1000))
  return {
    async run(call) {
      // While one call tries, others would wait for it.
      if (policy.state === CircuitState.HalfOpen) throw isDown()
      try {
        return await policy.execute(call)
      } catch (error) {
        throw error instanceof BrokenCircuitError ? isDown(error) : error
      }
    },
  }
}

/** Whether a failure may be due to the provider's state, not to the request. */
function isOutage(error: Error): boolean {
  if (error instanceof ProblemError) return verdictIn(error)?.retry ?? error.problem.reason === 'reader-stopped'
  return error instanceof APIError && judgeFailure(error).retry
}
