import type { Usage } from './views.ts'

/** What costs nothing: a reading of the almanac, or what ended before a model was called. */
export const nothingSpent: Usage = { inputTokens: 0, outputTokens: 0, cost: 0, estimated: false }
