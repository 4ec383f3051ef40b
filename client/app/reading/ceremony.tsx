import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Features, Hand } from '../../../contract/features.ts'
import type { AnalysisView } from '../../../contract/views.ts'
import { isDrawn, lineOrder } from '../../core/drawn-lines.ts'
import { hasEnded } from '../../core/merge-rows.ts'
import { placesOf } from '../ui/glide.ts'
import { language } from '../ui/language.ts'
import { bothNames } from '../words/reading-view.ts'
import { drawnAfter, linesAfter } from './measured-lines.tsx'
import { LinedPhoto } from './photo-lines.tsx'
import { ProgressTurn } from './progress-turn.tsx'
import { texts } from './reading-texts.ts'

interface CeremonyProps {
  analysis: AnalysisView
  /** Lines that have been measured are being drawn. */
  isDrawing: boolean
  /** Told where each photo stood, by its address. */
  onLeave: (places: Map<string, DOMRect>) => void
}

interface Shown {
  hand: Hand
  /** Undefined if it has been deleted while this was on the screen. */
  source: string | undefined
  key: string
  features: Features | undefined
}

/** The photos by their addresses: measuring may exchange their hands, but none leaves its place on the screen for it. */
function photosOf({ hands, images, features }: AnalysisView): Shown[] {
  const shown = hands.map((hand) => {
    const source = images[hand]?.full
    return { hand, source, key: source ?? hand, features: features?.find((one) => one.hand === hand) }
  })
  return shown.sort((one, other) => one.key.localeCompare(other.key))
}

/** The page's own first. */
const scripts = language === 'hi' ? (['hi', 'en'] as const) : (['en', 'hi'] as const)

/** The photos large in the middle while they are measured; of each the outline, then each line, drawn and named. */
export function Ceremony({ analysis, isDrawing, onLeave }: CeremonyProps) {
  const photos = photosOf(analysis)
  const found = lineOrder.filter((name) => photos.some(({ features }) => features && isDrawn(features, name)))
  // The stage may be told before what was measured, which may exchange the hands.
  const isWritten = analysis.stage === 'writing' && analysis.features !== null
  const isMeasured = photos.every(({ features }) => features) || isWritten || hasEnded(analysis)
  // What is drawn already is not drawn again with the next palm.
  const drawn = useRef(new Set<string>())
  if (!isDrawing) for (const { key, features } of photos) if (features) drawn.current.add(key)
  const row = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const stood = row.current
    return () => stood && onLeave(placesOf(stood))
  }, [])
  return (
    <div class="photos ceremony" style={linesAfter(photos.flatMap(({ features }) => features ?? []))}>
      <div class="photo-row" ref={row}>
        {photos.map(({ hand, source, key, features }) => (
          <figure key={key} class={features || isMeasured ? '' : 'measuring'}>
            <LinedPhoto
              source={source}
              alt={isMeasured ? texts.photoOf(hand) : texts.photosOf([hand])}
              features={features}
              lit={null}
              isDrawing={isDrawing && !drawn.current.has(key)}
            />
            {/* Until then the hand may only be assumed. */}
            <figcaption>{isMeasured ? texts.hands[hand] : ' '}</figcaption>
          </figure>
        ))}
      </div>
      <div class="below">
        {found.length > 0 && (
          <ul class="line-names" aria-label={texts.drawing}>
            {found.map((name, index) => (
              <li key={name} class={name} style={drawnAfter(index)}>
                <span class="swatch" aria-hidden="true" />
                <span>
                  {scripts.map((script, place) => (
                    <span key={script} lang={script}>
                      {place > 0 && ' · '}
                      {bothNames[name][script]}
                    </span>
                  ))}
                </span>
              </li>
            ))}
          </ul>
        )}
        {!hasEnded(analysis) && !(isDrawing && isMeasured) && <ProgressTurn analysis={analysis} />}
      </div>
    </div>
  )
}
