import { openSection, type Report } from '../../contract/reading.ts'
import type { Retention } from '../../contract/retention.ts'
import {
  type Access,
  type AnalysisView,
  digitalSources,
  type HandImages,
  type PhotoState,
} from '../../contract/views.ts'
import { type Photo, type PhotoColumns, photosOf } from '../models/photos-of.ts'
import { type UsageColumns, usageOf } from '../money/usage-columns.ts'

/** The columns of an analysis a view needs. */
type Seen = Omit<AnalysisView, 'access' | 'hands' | 'images' | 'usage' | 'digitalSourceType' | 'retention'> &
  PhotoColumns &
  UsageColumns & { photoState: PhotoState; photosGoneAt: string | null; hasPhotos: boolean }

/** An analysis' view at a given access: with summary access no overlays, and of the report only its open section. */
export function viewAnalysis(analysis: Seen, access: Access): AnalysisView {
  const full = access === 'full'
  const photos = photosOf(analysis)
  const { id, status, stage, percent, attempt, summary, reader, model, language } = analysis
  const { problem, shared, createdAt, completedAt, expiresAt, photoState, photosGoneAt, hasPhotos } = analysis
  const shown = hasPhotos ? photos : []
  return {
    id,
    access,
    status,
    stage,
    percent,
    attempt,
    hands: photos.map(({ hand }) => hand),
    images: Object.fromEntries(shown.map((photo) => [photo.hand, imagesOf(id, photo, full)])),
    summary,
    report: full ? analysis.report : openReport(analysis.report),
    features: analysis.features,
    reader,
    model,
    digitalSourceType: digitalSources[reader],
    language,
    problem,
    usage: usageOf(analysis),
    shared,
    createdAt,
    completedAt,
    expiresAt,
    retention: retentionIn(analysis),
    photoState,
    photosGoneAt,
  }
}

function retentionIn({ expiresAt, photoState }: Pick<Seen, 'expiresAt' | 'photoState'>): Retention {
  if (expiresAt !== null) return 'expire'
  return photoState === 'kept' ? 'keep' : 'forget-photo'
}

function imagesOf(analysisId: string, { sentAs, thumbnail, overlay }: Photo, full: boolean): HandImages {
  const base = `/api/v1/analyses/${analysisId}/images/${sentAs}`
  return {
    thumbnail: thumbnail === null ? null : `${base}?size=thumbnail`,
    full: base,
    overlay: full && overlay !== null ? `${base}?size=overlay` : null,
  }
}

/** The open section and what it is based on. */
function openReport(report: Report | null): Report | null {
  if (!report) return null
  const sections = report.sections.filter(({ key }) => key === openSection)
  const used = new Set(sections.flatMap(({ findings }) => findings))
  return {
    sections,
    findings: report.findings.filter(({ id }) => used.has(id)),
    notMeasured: [],
    cautions: [],
    suggestedQuestions: [],
  }
}
