import { type RawBuilder, raw } from 'objection'
import type { Page } from '../contract/views.ts'
import { Analysis } from './models/analysis.ts'
import { columnsOf, type Owner } from './models/owner.ts'
import { pageOf } from './page-of.ts'

/** The columns a list needs: the rest are large. */
const listedColumns = [
  ...['id', 'status', 'stage', 'language', 'createdAt', 'completedAt', 'expiresAt'],
  ...['photoState', 'photosGoneAt'],
  ...['leftImagePath', 'rightImagePath', 'leftThumbnailPath', 'rightThumbnailPath'],
  raw('substr(summary, 1, 600)').as('summary'),
]

/** An owner's analyses for a list, with only the beginning of each summary. */
export async function pageListed(owner: Owner, limit: number, before?: string): Promise<Page<Analysis>> {
  return pageAnalyses(owner, limit, before, listedColumns)
}

/** An owner's, newest first; `before` is the cursor of an earlier page. */
export async function pageAnalyses(
  owner: Owner,
  limit: number,
  before?: string,
  columns: (string | RawBuilder)[] = ['*'],
): Promise<Page<Analysis>> {
  const found = await Analysis.query()
    .select(columns)
    .where(columnsOf(owner))
    .modify((query) => before && query.where('id', '<', before))
    .orderBy('id', 'desc')
    .limit(limit + 1)
  return pageOf(found, limit, (one) => one)
}
