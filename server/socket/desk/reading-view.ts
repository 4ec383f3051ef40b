import type { DeskReading } from '../../../contract/desk.ts'
import type { Analysis } from '../../../db/models/analysis.ts'

/** A reading without its text and photos; needs only the columns of db/desk/page-readings.ts. */
export function readingView(analysis: Analysis): DeskReading {
  const { id, status, stage, percent, attempt, language, reader, model, userId, siteId, problem } = analysis
  const { createdAt, touchedAt } = analysis
  const hands = analysis.photos().map(({ hand }) => hand)
  return {
    ...{ id, status, stage, percent, attempt, language, reader, model, hands, userId, siteId, problem },
    ...{ createdAt, touchedAt },
  }
}
