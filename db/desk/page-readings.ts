import type { AnalysisStatus } from '../../contract/views.ts'
import { Analysis } from '../models/analysis.ts'
import { pageLastTouched, type Touched } from './last-touched.ts'

/** What the desk sees of a reading, without its text and photos. */
const columns = [
  ...['id', 'userId', 'guestId', 'siteId', 'status', 'stage', 'percent', 'attempt', 'tries', 'language', 'reader'],
  ...['model', 'problem', 'leftImagePath', 'rightImagePath', 'createdAt', 'touchedAt'],
]

/** One state's, last touched first; `before` is the last one of the page before. */
export async function pageReadings(status: AnalysisStatus, limit: number, before?: Touched): Promise<Analysis[]> {
  return pageLastTouched(Analysis.query().select(columns), status, limit, before)
}

/** A person's last ones. */
export async function readingsOf(userId: string, limit: number): Promise<Analysis[]> {
  return Analysis.query().where({ userId }).orderBy('id', 'desc').select(columns).limit(limit)
}
