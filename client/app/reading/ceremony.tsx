import type { AnalysisView } from '../../../contract/views.ts'
import { isDrawn, lineOrder } from '../../core/drawn-lines.ts'
import { bothNames } from '../words/reading-view.ts'
import { drawnAfter, LinedPhoto } from './photo-lines.tsx'
import { ProgressTurn } from './progress-turn.tsx'
import { texts } from './reading-texts.ts'

interface CeremonyProps {
  analysis: AnalysisView
  /** The lines have been measured and are being drawn. */
  isDrawing: boolean
}

/** The photos large in the middle while they are measured; then the outline and each line, drawn and named. */
export function Ceremony({ analysis, isDrawing }: CeremonyProps) {
  const measured = isDrawing ? (analysis.features ?? []) : []
  const found = lineOrder.filter((name) => measured.some((features) => isDrawn(features, name)))
  return (
    <div class="photos ceremony">
      <div class="photo-row">
        {analysis.hands.map((hand) => {
          const images = analysis.images[hand]
          const features = measured.find((one) => one.hand === hand)
          return (
            images && (
              <figure key={hand} class={features ? '' : 'measuring'}>
                <LinedPhoto
                  source={images.full}
                  alt={texts.photoOf(hand)}
                  features={features}
                  lit={null}
                  isDrawing={isDrawing}
                />
                {/* Until then the hand may only be assumed. */}
                <figcaption>{features ? texts.hands[hand] : ' '}</figcaption>
              </figure>
            )
          )
        })}
      </div>
      {found.length > 0 ? (
        <ul class="line-names" aria-label={texts.drawing}>
          {found.map((name, index) => (
            <li key={name} class={name} style={drawnAfter(index)}>
              <span class="swatch" aria-hidden="true" />
              <span>
                <span lang="en">{bothNames[name].latin}</span> · <span lang="hi">{bothNames[name].devanagari}</span>
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <ProgressTurn analysis={analysis} />
      )}
    </div>
  )
}
