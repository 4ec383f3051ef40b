import type { DrawnLine, Features } from '../../../contract/features.ts'
import { isDrawn, lineOrder } from '../../core/drawn-lines.ts'
import { useLight } from './lit-line.ts'
import { texts } from './reading-texts.ts'

/** The classes of a line, in words. */
function bandsOf({ lines, fate }: Features, name: DrawnLine): string {
  const line = lines.find((one) => one.name === name)
  if (line) return texts.bands(line)
  return fate?.seen ? texts.depths[fate.depthBand] : ''
}

/** The measured lines in words; each highlights itself and dims the others. */
export function LineLegend({ measured }: { measured: Features[] }) {
  const { isKept, toggle } = useLight()
  const shown = lineOrder.filter((name) => measured.some((features) => isDrawn(features, name)))
  if (shown.length === 0) return <p class="faint">{texts.noLines}</p>
  return (
    <ul class="legend" aria-label={texts.legend}>
      {shown.map((name) => (
        <li key={name}>
          <button
            type="button"
            class={`legend-line ${name}`}
            aria-pressed={isKept({ line: name })}
            onClick={() => toggle({ line: name })}
          >
            <span class="swatch" aria-hidden="true" />
            <span>
              <b>{texts.lines[name]}</b>
              {measured.map(
                (features) =>
                  isDrawn(features, name) && (
                    <span key={features.hand} class="faint">
                      {measured.length > 1 && `${texts.sides[features.hand]}: `}
                      {bandsOf(features, name)}
                    </span>
                  ),
              )}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
