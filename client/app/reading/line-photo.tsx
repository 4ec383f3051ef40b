import type { Hand, LineName } from '../../../contract/features.ts'
import type { AnalysisView } from '../../../contract/views.ts'
import { loadLater } from '../ui/load-later.ts'

const LinedPhoto = loadLater(() => import('./photo-lines.tsx').then((loaded) => loaded.LinedPhoto))

interface LinePhotoProps {
  analysis: AnalysisView
  /** Null for all lines. */
  lit: { line: LineName | null; hand?: Hand | undefined }
}

/** The part of a photo around one line, highlighted there, or around all; decorative. */
export function LinePhoto({ analysis, lit: { line, hand } }: LinePhotoProps) {
  const features = analysis.features?.find(
    (one) => (hand === undefined || one.hand === hand) && one.lines.some(({ name }) => line === null || name === line),
  )
  const source = features && analysis.images[features.hand]?.full
  if (!source) return null
  return (
    <div class="line-photo" aria-hidden="true">
      <LinedPhoto source={source} alt="" features={features} lit={line} isCropped />
    </div>
  )
}
