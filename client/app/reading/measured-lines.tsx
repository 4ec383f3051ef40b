import type { DrawnLine, Features } from '../../../contract/features.ts'
import { drawnLines, isDrawn } from '../../core/drawn-lines.ts'
import { drawing } from '../../core/pace-reading.ts'
import { texts } from './reading-texts.ts'
import { pathOf, smoothOutline } from './smooth-path.ts'

/** When a palm's nth line begins to be drawn, in milliseconds after its outline; as a CSS variable. */
export const drawnAfter = (index: number) => ({ '--after': `${drawing.outline + index * drawing.line}ms` })

interface MeasuredLinesProps {
  features: Features
  /** The photo's height over its width. */
  shape: number
  /** The part of the photo that is shown, in hundredths of its width; the whole photo if absent. */
  viewBox?: string
  lit: DrawnLine | null
  /** Drawn stroke by stroke. */
  isDrawing: boolean
}

const wholeOf = (shape: number) => `0 0 100 ${Math.round(10_000 * shape) / 100}`

/** The measured lines, drawn over the photo; a highlighted one stands out. */
export function MeasuredLines({ features, shape, viewBox = wholeOf(shape), lit, isDrawing }: MeasuredLinesProps) {
  // The highlighted one is drawn last, over the others.
  const lines = drawnLines(features)
    .map((line, index) => ({ ...line, index }))
    .sort((one, other) => Number(one.name === lit) - Number(other.name === lit))
  return (
    <svg
      class={`lines ${isDrawn(features, lit) ? 'dimmed' : ''} ${isDrawing ? 'drawing' : ''}`}
      viewBox={viewBox}
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
