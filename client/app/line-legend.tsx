import type { Features } from '../../contract/features.ts'
import { useLight } from './lit-line.ts'
import { texts } from './texts.ts'

/** The lines of one hand by name and in words; each lights itself and dims the others. */
export function LineLegend({ features: { hand, lines } }: { features: Features }) {
  const { isKept, toggle } = useLight()
  if (lines.length === 0) return <p class="faint">{texts.noLines}</p>
  return (
    <ul class="legend" aria-label={texts.legendOf(hand)}>
      {lines.map((line) => (
        <li key={line.name}>
          <button
            type="button"
            class={`legend-line ${line.name}`}
            aria-pressed={isKept({ line: line.name, hand })}
            onClick={() => toggle({ line: line.name, hand })}
          >
            <span class="swatch" aria-hidden="true" />
            <span>
              <b>{texts.lines[line.name]}</b>
              <span class="faint">{texts.bands(line)}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
