import { PartKey } from '../contract/reading.ts'
import type { TextAddress } from '../platform/live-text.ts'

/** Where the parts of a reading lie while an attempt writes them. */
export function textsOf(analysisId: string, attempt: number): TextAddress[] {
  return PartKey.options.map((part) => ({ id: analysisId, attempt, part }))
}
