import { useState } from 'preact/hooks'
import type { Features, LineName, Point } from '../../../contract/features.ts'
import { texts } from '../ui/texts.ts'
import { usePhoto } from '../ui/use-photo.ts'

interface PhotoLinesProps {
  features: Features
  /** The photo's height over its width. */
  shape: number
  lit: LineName | null
}

/** The measured lines, drawn over the photo; a highlighted one stands out. */
function PhotoLines({ features, shape, lit }: PhotoLinesProps) {
  const path = (points: Point[]) =>
    `M${points.map(([x, y]) => `${round(x * 100)} ${round(y * 100 * shape)}`).join('L')}`
  const isLit = features.lines.some(({ name }) => name === lit)
  // The highlighted one is drawn last, over the others.
  const lines = [...features.lines].sort((one, other) => Number(one.name === lit) - Number(other.name === lit))
  return (
    <svg
      class={isLit ? 'lines dimmed' : 'lines'}
      viewBox={`0 0 100 ${round(100 * shape)}`}
      role="img"
      aria-label={`${texts.overlayOf(features.hand)}. ${texts.measured(features.lines)}`}
    >
      {features.outline.length > 0 && <path class="outline" d={`${path(features.outline)}Z`} />}
      {lines.map(({ name, polyline }) => (
        <g key={name} class={name === lit ? `${name} lit` : name} data-line={name}>
          <path class="glow" d={path(polyline)} />
          <path class="stroke" d={path(polyline)} pathLength={1} />
        </g>
      ))}
    </svg>
  )
}

const round = (value: number) => Math.round(value * 100) / 100

interface LinedPhotoProps {
  source: string
  alt: string
  features: Features | undefined
  lit: LineName | null
  hasLines?: boolean
}

/** A stored photo with its lines. */
export function LinedPhoto({ source, alt, features, lit, hasLines = true }: LinedPhotoProps) {
  const [shape, setShape] = useState(0)
  const address = usePhoto(source)
  return (
    <div class="stack">
      <img
        src={address ?? undefined}
        alt={alt}
        onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) => setShape(naturalHeight / naturalWidth)}
      />
      {features && hasLines && shape > 0 && <PhotoLines features={features} shape={shape} lit={lit} />}
    </div>
  )
}
