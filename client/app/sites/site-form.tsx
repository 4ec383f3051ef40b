import { useState } from 'preact/hooks'
import type { Placement, SiteFeature, SiteSettings, SiteView, Theme } from '../../../contract/site.ts'
import { texts as pageTexts } from '../ui/texts.ts'
import { useAction } from '../ui/use-action.ts'
import { texts } from './site-texts.ts'

interface SiteFormProps {
  /** Null for a new one. */
  site: SiteView | null
  onSave: (settings: SiteSettings) => Promise<unknown>
  onCancel?: () => void
}

const usual = { accent: '#2a2766' }
const options = (names: Record<string, string>) =>
  Object.entries(names).map(([value, name]) => (
    <option key={value} value={value}>
      {name}
    </option>
  ))

/** A site's settings; mistakes are shown beside the button, and marked. */
export function SiteForm({ site, onSave, onCancel }: SiteFormProps) {
  const save = useAction(onSave)
  const [isSaved, setSaved] = useState(false)
  const [hasColour, setHasColour] = useState(site?.accent != null)
  const isWrong = (field: string) => (save.problem?.field?.split('.')[0] === field ? true : undefined)

  function submit(event: Event & { currentTarget: HTMLFormElement }) {
    event.preventDefault()
    setSaved(false)
    void save.run(readForm(new FormData(event.currentTarget))).then(setSaved)
  }

  return (
    <form class="site-form" onSubmit={submit} onInput={() => setSaved(false)}>
      <label class="field">
        <span>{texts.name}</span>
        <input name="name" required maxLength={100} defaultValue={site?.name} aria-invalid={isWrong('name')} />
      </label>
      <label class="field">
        <span>{texts.origins}</span>
        <textarea
          name="origins"
          required
          rows={Math.max(2, site?.origins.length ?? 0)}
          spellcheck={false}
          defaultValue={site?.origins.join('\n')}
          aria-invalid={isWrong('origins')}
        />
        <span class="faint">{texts.originsHint}</span>
      </label>
      <label class="field">
        <span>{texts.greeting}</span>
        <input name="greeting" maxLength={300} defaultValue={site?.greeting ?? ''} aria-invalid={isWrong('greeting')} />
        <span class="faint">{texts.greetingHint}</span>
      </label>
      <div class="pairs">
        <label class="field">
          <span>{texts.language}</span>
          <select name="language" defaultValue={site?.language ?? ''}>
            {options({ '': texts.visitors, ...pageTexts.languages })}
          </select>
        </label>
        <label class="field">
          <span>{texts.theme}</span>
          <select name="theme" defaultValue={site?.theme ?? 'auto'}>
            {options(texts.themes)}
          </select>
        </label>
        <label class="field">
          <span>{texts.placement}</span>
          <select name="placement" defaultValue={site?.placement ?? 'auto'}>
            {options(texts.placements)}
          </select>
        </label>
        <label class="field">
          <span>{texts.budget}</span>
          <input
            name="budget"
            type="number"
            min="0"
            step="any"
            inputMode="decimal"
            defaultValue={site?.budget ?? ''}
            aria-invalid={isWrong('budget')}
          />
          <span class="faint">{texts.budgetHint}</span>
        </label>
      </div>
      <div class="colour">
        <label class="check">
          <input type="checkbox" checked={hasColour} onChange={(event) => setHasColour(event.currentTarget.checked)} />
          <span>{texts.ownColour}</span>
        </label>
        {hasColour && (
          <input name="accent" type="color" aria-label={texts.colour} defaultValue={site?.accent ?? usual.accent} />
        )}
      </div>
      <fieldset class="features">
        <legend>{texts.offered}</legend>
        {Object.entries(texts.features).map(([feature, name]) => (
          <label key={feature} class="check">
            <input
              type="checkbox"
              name="features"
              value={feature}
              defaultChecked={site?.features.includes(feature as SiteFeature) ?? true}
            />
            <span>{name}</span>
          </label>
        ))}
      </fieldset>
      {save.note}
      <p class="buttons">
        <button type="submit" class="primary" disabled={save.busy}>
          {texts.save}
        </button>
        {onCancel && (
          <button type="button" class="quiet" onClick={onCancel}>
            {texts.cancel}
          </button>
        )}
        <span class="done" role="status">
          {isSaved && texts.saved}
        </span>
      </p>
    </form>
  )
}

function readForm(form: FormData): SiteSettings {
  const given = (name: string) => String(form.get(name) ?? '').trim()
  const placement = given('placement')
  return {
    name: given('name'),
    origins: given('origins')
      .split(/\s+/)
      .filter((line) => line !== ''),
    accent: form.has('accent') ? given('accent') : null,
    greeting: given('greeting') || null,
    language: (given('language') || null) as SiteSettings['language'],
    theme: given('theme') as Theme,
    placement: placement === 'auto' ? null : (placement as Placement),
    budget: given('budget') === '' ? null : Number(given('budget')),
    features: form.getAll('features') as SiteFeature[],
  }
}
