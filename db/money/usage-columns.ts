import type { Usage } from '../../contract/views.ts'

/** Usage columns of analyses and replies: all null until they have ended. */
export interface UsageColumns {
  inputTokens: number | null
  outputTokens: number | null
  cost: number | null
  usageEstimated: boolean | null
}

export function usageColumns({ inputTokens, outputTokens, cost, estimated }: Usage): UsageColumns {
  return { inputTokens, outputTokens, cost, usageEstimated: estimated }
}

export function usageOf({ inputTokens, outputTokens, cost, usageEstimated }: UsageColumns): Usage | null {
  if (inputTokens === null || outputTokens === null || cost === null) return null
  return { inputTokens, outputTokens, cost, estimated: usageEstimated ?? false }
}
