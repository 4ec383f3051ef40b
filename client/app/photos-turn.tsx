import { useState } from 'preact/hooks'
import type { Hand } from '../../contract/features.ts'
import type { AnalysisView } from '../../contract/views.ts'
import { texts } from './texts.ts'
import { Turn } from './turn.tsx'

/** The photos that were shown, with what was measured drawn over them once it is. */
export function PhotosTurn({ analysis }: { analysis: AnalysisView }) {
  const [hasLines, setLines] = useState(true)
  const isFull = analysis.access === 'full'
  const hasOverlay = isFull && analysis.hands.some((hand) => analysis.images[hand]?.overlay)
  return (
    <Turn who="you" class="photos">
      <div class="photo-row">
        {analysis.hands.map((hand) => (
          <Photo key={hand} hand={hand} analysis={analysis} isLarge={hasOverlay} hasLines={hasLines} />
        ))}
      </div>
      {hasOverlay && (
        <label class="check">
          <input type="checkbox" checked={hasLines} onChange={(event) => setLines(event.currentTarget.checked)} />
          <span>{texts.showLines}</span>
        </label>
      )}
      {analysis.features?.map((features) => (
        <div key={features.hand} class="faint">
          {features.sideAgrees === false && <p>{texts.sideDiffers(features.hand)}</p>}
          {features.quality === 'poor' && <p>{texts.poorPhoto(features.hand)}</p>}
        </div>
      ))}
    </Turn>
  )
}

interface PhotoProps {
  hand: Hand
  analysis: AnalysisView
  isLarge: boolean
  hasLines: boolean
}

function Photo({ hand, analysis, isLarge, hasLines }: PhotoProps) {
  const images = analysis.images[hand]
  if (!images) return null
  const source = isLarge ? images.full : images.thumbnail
  return (
    <figure class={isLarge ? 'large' : ''}>
      <div class="stack">
        {source ? <img src={source} alt={texts.photoOf(hand)} /> : <div class="no-thumbnail" />}
        {isLarge && images.overlay && (
          <img class="overlay" src={images.overlay} alt={texts.overlayOf(hand)} hidden={!hasLines} />
        )}
      </div>
      <figcaption>{texts.hands[hand]}</figcaption>
    </figure>
  )
}
