import type { Features, LineName } from '../../../contract/features.ts'
import { useLight } from './lit-line.ts'
import { texts } from './reading-texts.ts'

const names: readonly LineName[] = ['heart', 'head', 'life']

/** The measured lines in words; each highlights itself and dims the others. */
export function LineLegend({ measured }: { measured: Features[] }) {
  const { isKept, toggle } = useLight()
  const shown = names.filter((name) => measured.some(({ lines }) => lines.some((line) => line.name === name)))
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
              {measured.map(({ hand, lines }) => {
                const line = lines.find((one) => one.name === name)
                if (!line) return null
                return (
                  <span key={hand} class="faint">
                    {measured.length > 1 && `${texts.sides[hand]}: `}
                    {texts.bands(line)}
                  </span>
                )
              })}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
