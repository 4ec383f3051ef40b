import { useState } from 'preact/hooks'
import type { DrawnLine, Features } from '../../../contract/features.ts'
import { drawnLines } from '../../core/drawn-lines.ts'
import { usePhoto } from '../ui/use-photo.ts'
import { DrawnHand } from './drawn-hand.tsx'
import { MeasuredLines } from './measured-lines.tsx'
import { cropAround } from './smooth-path.ts'

interface LinedPhotoProps {
  /** The photo's path; undefined once it has been deleted. */
  source: string | undefined
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

/** A photo with its lines; once it has been deleted, the lines on a drawing of the hand. */
export function LinedPhoto({ source, ...others }: LinedPhotoProps) {
  if (source !== undefined) return <StoredPhoto source={source} {...others} />
  const { features, lit, hasLines = true, isDrawing = false, isCropped = false } = others
  if (!features) return <div class="stack no-thumbnail" />
  return <DrawnHand features={features} lit={lit} hasLines={hasLines} isDrawing={isDrawing} isCropped={isCropped} />
}

function StoredPhoto(props: LinedPhotoProps & { source: string }) {
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
          <MeasuredLines features={features} shape={shape} lit={lit} isDrawing={isDrawing} />
        )}
      </div>
    </div>
  )
}
