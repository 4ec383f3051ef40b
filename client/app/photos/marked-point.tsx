import type { Point } from '../../../contract/features.ts'

const steps: Record<string, Point> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}
const inside = (value: number) => Math.min(1, Math.max(0, value))

interface MarkedPointProps {
  number: number
  /** Percentages from the left and the top. */
  label: (x: number, y: number) => string
  point: Point
  /** Receives the current position: keys may arrive faster than renders. */
  onMove: (moved: (from: Point) => Point) => void
}

/** A point on a photo, moved by dragging or by arrow keys (farther with Shift). */
export function MarkedPoint({ number, label, point: [x, y], onMove }: MarkedPointProps) {
  const move = (moved: (from: Point) => Point) =>
    onMove((from) => {
      const to = moved(from)
      return [inside(to[0]), inside(to[1])]
    })
  return (
    <button
      type="button"
      class="mark"
      style={{ left: `${x * 100}%`, top: `${y * 100}%` }}
      aria-label={label(Math.round(x * 100), Math.round(y * 100))}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={(event) => {
        const photo = event.currentTarget.parentElement?.getBoundingClientRect()
        if (!photo || !event.currentTarget.hasPointerCapture(event.pointerId)) return
        const to: Point = [(event.clientX - photo.left) / photo.width, (event.clientY - photo.top) / photo.height]
        move(() => to)
      }}
      onKeyDown={(event) => {
        const step = steps[event.key]
        if (!step) return
        event.preventDefault()
        const far = event.shiftKey ? 0.04 : 0.005
        move(([left, top]) => [left + step[0] * far, top + step[1] * far])
      }}
    >
      <span aria-hidden="true">{number}</span>
    </button>
  )
}
