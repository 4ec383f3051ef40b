import type { DrawnLine, Features } from '../../../contract/features.ts'
import { drawnLines, isDrawn } from '../../core/drawn-lines.ts'
import { drawing, outlineTime } from '../../core/pace-reading.ts'
import { texts } from './reading-texts.ts'
import { pathOf, smoothOutline } from './smooth-path.ts'

/** How long the lines of these palms wait for their outlines, as a CSS variable of what contains them. */
export const linesAfter = (features: Features[]) => ({ '--lines-after': `${outlineTime(features)}ms` })

/** When a palm's nth line begins to be drawn, as a CSS variable. */
export const drawnAfter = (index: number) => ({ '--after': `calc(var(--lines-after) + ${index * drawing.line}ms)` })

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
          {/* Chromium may leave the style of what is within as it was when a highlighted line is moved: each has its own class. */}
          <path class={name === lit ? 'glow bright' : 'glow'} d={pathOf(polyline, shape)} pathLength={1} />
          <path class={name === lit ? 'stroke bright' : 'stroke'} d={pathOf(polyline, shape)} pathLength={1} />
        </g>
      ))}
    </svg>
  )
}
