import type { AnalysisView } from '../../../contract/views.ts'
import { loadLater } from '../ui/load-later.ts'
import type { Lit } from './lit-line.ts'

const LinedPhoto = loadLater(() => import('./photo-lines.tsx').then((loaded) => loaded.LinedPhoto))

/** The part of a photo around one line, highlighted there; decorative. */
export function LinePhoto({ analysis, lit: { line, hand } }: { analysis: AnalysisView; lit: Lit }) {
  const features = analysis.features?.find(
    (one) => (hand === undefined || one.hand === hand) && one.lines.some(({ name }) => name === line),
  )
  const source = features && analysis.images[features.hand]?.full
  if (!source) return null
  return (
    <div class="line-photo" aria-hidden="true">
      <LinedPhoto source={source} alt="" features={features} lit={line} isCropped />
    </div>
  )
}
