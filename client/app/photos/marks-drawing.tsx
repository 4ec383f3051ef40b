import type { Hand } from '../../../contract/features.ts'
import { language } from '../ui/language.ts'
import { marking } from '../words/marking.ts'

/** Positions of the valleys and the wrist on the drawing, which shows a left hand. */
const places = [
  [137, 103],
  [115, 97],
  [94, 103],
  [110, 196],
] as const

/** An open hand with the four points to mark; the next one is highlighted. */
export function MarksDrawing({ hand, next }: { hand: Hand; next: number }) {
  const across = (x: number) => (hand === 'left' ? x : 200 - x)
  // The drawing's thumb is on the left, so the index finger's valley comes first there.
  const ordered = [places[2], places[1], places[0], places[3]]
  return (
    <svg class="marks-drawing" viewBox="14 10 172 204" role="img" aria-label={marking[language].example}>
      <path
        transform={hand === 'left' ? undefined : 'translate(200 0) scale(-1 1)'}
        d="M72 204c-3-16-9-26-19-37L27 137c-5-6-5-13 0-17 5-4 11-2 15 2l17 15V58c0-7 4-11 10-11s10 4 10 11v46-66c0-7 4-11 10-11s11 4 11 11v63-70c0-7 4-11 10-11s10 4 10 11v74-56c0-6 4-10 9-10s9 4 9 10v77c0 28-8 38-14 50-3 7-4 15-4 24"
      />
      {ordered.map(([x, y], index) => (
        <g key={x} class={index === next ? 'next' : index < next ? 'set' : ''}>
          <circle cx={across(x)} cy={y} r="11" />
          <text x={across(x)} y={y + 4.5}>
            {index + 1}
          </text>
        </g>
      ))}
    </svg>
  )
}
