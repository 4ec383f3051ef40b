import type { Usage } from './views.ts'

/** The usage of an almanac reading, or of work that ended before a model was called. */
export const nothingSpent: Usage = { inputTokens: 0, outputTokens: 0, cost: 0, estimated: false }
