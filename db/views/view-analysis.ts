import type { Access, AnalysisView, HandImages } from '../../contract/views.ts'
import { type Photo, type PhotoColumns, photosOf } from '../models/photos-of.ts'
import { type UsageColumns, usageOf } from '../money/usage-columns.ts'

/** The columns of an analysis a view needs. */
type Seen = Omit<AnalysisView, 'access' | 'hands' | 'images' | 'usage'> & PhotoColumns & UsageColumns

/** An analysis' view at a given access: report, features and overlays only with full access. */
export function viewAnalysis(analysis: Seen, access: Access): AnalysisView {
  const full = access === 'full'
  const photos = photosOf(analysis)
  const { id, status, stage, percent, attempt, summary, reader, model, language } = analysis
  const { problem, shared, createdAt, completedAt, expiresAt } = analysis
  return {
    id,
    access,
    status,
    stage,
    percent,
    attempt,
    hands: photos.map(({ hand }) => hand),
    images: Object.fromEntries(photos.map((photo) => [photo.hand, imagesOf(id, photo, full)])),
    summary,
    report: full ? analysis.report : null,
    features: full ? analysis.features : null,
    reader,
    model,
    language,
    problem,
    usage: usageOf(analysis),
    shared,
    createdAt,
    completedAt,
    expiresAt,
  }
}

function imagesOf(analysisId: string, { hand, thumbnail, overlay }: Photo, full: boolean): HandImages {
  const base = `/api/v1/analyses/${analysisId}/images/${hand}`
  return {
    thumbnail: thumbnail === null ? null : `${base}?size=thumbnail`,
    full: base,
    overlay: full && overlay !== null ? `${base}?size=overlay` : null,
  }
}
