import { PartKey } from '../contract/reading.ts'
import type { TextAddress } from '../platform/live-text.ts'

/** The live texts of a reading's parts in one attempt. */
export function textsOf(analysisId: string, attempt: number): TextAddress[] {
  return PartKey.options.map((part) => ({ id: analysisId, attempt, part }))
}
