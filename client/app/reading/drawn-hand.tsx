import type { DrawnLine, Features } from '../../../contract/features.ts'
import { drawnLines } from '../../core/drawn-lines.ts'
import { MeasuredLines } from './measured-lines.tsx'
import { cropAround, frameAround, smoothOutline } from './smooth-path.ts'

interface DrawnHandProps {
  /** With their shape: the photo they were measured on has been deleted. */
  features: Features
  lit: DrawnLine | null
  hasLines: boolean
  isDrawing: boolean
  /** Shows only the square around the highlighted line, or around all of them. */
  isCropped: boolean
}

/** The lines in place of a deleted photo, on a drawing of the own hand: its measured outline. */
export function DrawnHand({ features, lit, hasLines, isDrawing, isCropped }: DrawnHandProps) {
  const { outline, shape = 1 } = features
  const lines = drawnLines(features)
  const shown = lines.filter(({ name }) => lit === null || name === lit).flatMap(({ polyline }) => polyline)
  const all = [...outline, ...lines.flatMap(({ polyline }) => polyline)]
  const square = isCropped && shown.length > 0 ? cropAround(shown, shape) : null
  const { x, y, width, height } = square
    ? { ...square, width: square.size, height: square.size }
    : frameAround(all, shape)
  const viewBox = [x, y, width, height].map((value) => Math.round(value * 10_000) / 100).join(' ')
  return (
    <div class="stack drawn" style={{ '--shape': String(Math.round((height / width) * 1000) / 1000) }}>
      <svg class="hand" viewBox={viewBox} aria-hidden="true">
        {outline.length > 0 && <path d={smoothOutline(outline, shape)} />}
      </svg>
      {hasLines && (
        <MeasuredLines features={features} shape={shape} viewBox={viewBox} lit={lit} isDrawing={isDrawing} />
      )}
    </div>
  )
}
