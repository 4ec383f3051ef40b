import { texts } from './desk-texts.ts'

interface StateChoiceProps<S extends string> {
  names: Readonly<Record<S, string>>
  chosen: S
  onChosen: (state: S) => void
  onReload: () => void
}

/** Which state a list shows, and a button that loads it again. */
export function StateChoice<S extends string>({ names, chosen, onChosen, onReload }: StateChoiceProps<S>) {
  return (
    <div class="buttons">
      <label class="field inline">
        <span>{texts.state}</span>
        <select value={chosen} onChange={(event) => onChosen(event.currentTarget.value as S)}>
          {Object.entries<string>(names).map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button type="button" onClick={onReload}>
        {texts.reload}
      </button>
    </div>
  )
}
