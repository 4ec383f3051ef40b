import type { DrawnLine, Hand } from '../../../contract/features.ts'
import type { AnalysisView } from '../../../contract/views.ts'
import { drawnLines, isDrawn } from '../../core/drawn-lines.ts'
import { loadLater } from '../ui/load-later.ts'

const LinedPhoto = loadLater(() => import('./photo-lines.tsx').then((loaded) => loaded.LinedPhoto))

interface LinePhotoProps {
  analysis: AnalysisView
  /** Null for all lines. */
  lit: { line: DrawnLine | null; hand?: Hand | undefined }
}

/** The part of a photo around one line, highlighted there, or around all; decorative. */
export function LinePhoto({ analysis, lit: { line, hand } }: LinePhotoProps) {
  const features = analysis.features?.find(
    (one) =>
      (hand === undefined || one.hand === hand) && (line === null ? drawnLines(one).length > 0 : isDrawn(one, line)),
  )
  if (!features) return null
  return (
    <div class="line-photo" aria-hidden="true">
      <LinedPhoto source={analysis.images[features.hand]?.full} alt="" features={features} lit={line} isCropped />
    </div>
  )
}
