import type { Usage } from '../contract/views.ts'
import { metrics } from '../platform/metrics.ts'

/** Counts the tokens and US dollars of a reading or reply, once they are stored. */
export function countUsage(kind: 'reading' | 'reply', { inputTokens, outputTokens, cost }: Usage): void {
  metrics.tokens.inc({ kind, direction: 'input' }, inputTokens)
  metrics.tokens.inc({ kind, direction: 'output' }, outputTokens)
  metrics.cost.inc({ kind }, cost)
}
