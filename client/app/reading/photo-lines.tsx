import { useState } from 'preact/hooks'
import type { DrawnLine, Features } from '../../../contract/features.ts'
import { drawnLines, isDrawn } from '../../core/drawn-lines.ts'
import { drawing } from '../../core/pace-reading.ts'
import { usePhoto } from '../ui/use-photo.ts'
import { texts } from './reading-texts.ts'
import { cropAround, pathOf, smoothOutline } from './smooth-path.ts'

/** When a palm's nth line begins to be drawn, in milliseconds after its outline; as a CSS variable. */
export const drawnAfter = (index: number) => ({ '--after': `${drawing.outline + index * drawing.line}ms` })

interface PhotoLinesProps {
  features: Features
  /** The photo's height over its width. */
  shape: number
  lit: DrawnLine | null
  /** Drawn stroke by stroke. */
  isDrawing: boolean
}

/** The measured lines, drawn over the photo; a highlighted one stands out. */
function PhotoLines({ features, shape, lit, isDrawing }: PhotoLinesProps) {
  // The highlighted one is drawn last, over the others.
  const lines = drawnLines(features)
    .map((line, index) => ({ ...line, index }))
    .sort((one, other) => Number(one.name === lit) - Number(other.name === lit))
  return (
    <svg
      class={`lines ${isDrawn(features, lit) ? 'dimmed' : ''} ${isDrawing ? 'drawing' : ''}`}
      viewBox={`0 0 100 ${Math.round(10_000 * shape) / 100}`}
      role="img"
      aria-label={`${texts.overlayOf(features.hand)}. ${texts.measured(features)}`}
    >
      {features.outline.length > 0 && (
        <path class="outline" d={smoothOutline(features.outline, shape)} pathLength={1} />
      )}
      {lines.map(({ name, polyline, index }) => (
        <g
          key={name}
          class={name === lit ? `${name} lit` : name}
          data-line={name}
          style={isDrawing ? drawnAfter(index) : undefined}
        >
          <path class="glow" d={pathOf(polyline, shape)} pathLength={1} />
          <path class="stroke" d={pathOf(polyline, shape)} pathLength={1} />
        </g>
      ))}
    </svg>
  )
}

interface LinedPhotoProps {
  source: string
  alt: string
  features: Features | undefined
  lit: DrawnLine | null
  hasLines?: boolean
  isDrawing?: boolean
  /** Shows only the square around the highlighted line, or around all of them. */
  isCropped?: boolean
}

/** Height over width of the photos loaded so far: shown again, they have their lines at once. */
const shapes = new Map<string, number>()

/** A stored photo with its lines. */
export function LinedPhoto(props: LinedPhotoProps) {
  const { source, alt, features, lit, hasLines = true, isDrawing = false, isCropped = false } = props
  const [shape, setShape] = useState(shapes.get(source) ?? 0)
  const address = usePhoto(source)
  const shown = isCropped && features ? drawnLines(features).filter(({ name }) => lit === null || name === lit) : []
  const points = shown.flatMap(({ polyline }) => polyline)
  const crop = points.length > 0 && shape > 0 ? cropAround(points, shape) : null
  const share = (value: number) => `${(100 * value).toFixed(2)}%`
  return (
    <div class={`stack ${points.length > 0 ? 'cropped' : ''} ${shape > 0 ? '' : 'loading'}`}>
      <div
        class="whole"
        style={
          crop
            ? { width: share(1 / crop.size), left: share(-crop.x / crop.size), top: share(-crop.y / crop.size) }
            : undefined
        }
      >
        <img
          src={address ?? undefined}
          alt={alt}
          onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) => {
            shapes.set(source, naturalHeight / naturalWidth)
            setShape(naturalHeight / naturalWidth)
          }}
        />
        {features && hasLines && shape > 0 && (
          <PhotoLines features={features} shape={shape} lit={lit} isDrawing={isDrawing} />
        )}
      </div>
    </div>
  )
}
