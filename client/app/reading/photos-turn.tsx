import { useState } from 'preact/hooks'
import type { Hand } from '../../../contract/features.ts'
import type { AnalysisView } from '../../../contract/views.ts'
import { spokenLine } from '../../core/spoken-line.ts'
import { useShown } from '../ui/client-context.ts'
import { loadLater } from '../ui/load-later.ts'
import { texts } from '../ui/texts.ts'
import { Turn } from '../ui/turn.tsx'
import { usePhoto } from '../ui/use-photo.ts'
import { LineLegend } from './line-legend.tsx'
import { useLight } from './lit-line.ts'

const LinedPhoto = loadLater(() => import('./photo-lines.tsx').then((loaded) => loaded.LinedPhoto))

/** The photos, with the measured lines over them once available. */
export function PhotosTurn({ analysis }: { analysis: AnalysisView }) {
  const [hasLines, setLines] = useState(true)
  const measured = analysis.access === 'full' ? (analysis.features ?? []) : []
  const isLarge = measured.length > 0
  return (
    <Turn who="you" class={isLarge ? 'photos lined' : 'photos'}>
      <div class="photo-row">
        {analysis.hands.map((hand) => (
          <Photo key={hand} hand={hand} analysis={analysis} isLarge={isLarge} hasLines={hasLines} />
        ))}
      </div>
      {isLarge && hasLines && <LineLegend measured={measured} />}
      {isLarge && (
        <label class="check">
          <input type="checkbox" checked={hasLines} onChange={(event) => setLines(event.currentTarget.checked)} />
          <span>{texts.showLines}</span>
        </label>
      )}
      {measured.map((features) => (
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
  const { pointed, kept } = useLight()
  const spoken = useShown((state) => spokenLine(analysis, state.live[analysis.id]))
  const images = analysis.images[hand]
  const thumbnail = usePhoto(isLarge ? null : images?.thumbnail)
  const features = analysis.features?.find((one) => one.hand === hand)
  if (!images) return null
  // Growing text moves under a resting pointer: only deliberate choices count then.
  const lit = spoken ? (kept ?? { line: spoken, hand: undefined }) : (pointed ?? kept)
  const lighted = lit && (lit.hand === undefined || lit.hand === hand) ? lit.line : null
  return (
    <figure class={isLarge ? 'large' : ''}>
      {isLarge ? (
        <LinedPhoto
          source={images.full}
          alt={texts.photoOf(hand)}
          features={features}
          lit={lighted}
          hasLines={hasLines}
        />
      ) : (
        <div class="stack">
          {thumbnail ? <img src={thumbnail} alt={texts.photoOf(hand)} /> : <div class="no-thumbnail" />}
        </div>
      )}
      <figcaption>{texts.hands[hand]}</figcaption>
    </figure>
  )
}
