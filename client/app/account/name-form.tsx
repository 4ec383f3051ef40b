import { useState } from 'preact/hooks'
import type { UserView } from '../../../contract/views.ts'
import { useClient } from '../ui/client-context.ts'
import { useAction } from '../ui/use-action.ts'
import { texts } from './account-texts.ts'

export function NameForm({ user }: { user: UserView }) {
  const { visit } = useClient()
  const save = useAction(visit.rename)
  const [isSaved, setSaved] = useState(false)

  function submit(event: Event & { currentTarget: HTMLFormElement }) {
    event.preventDefault()
    const name = String(new FormData(event.currentTarget).get('name') ?? '').trim()
    setSaved(false)
    if (name) void save.run(name).then(setSaved)
  }

  return (
    <section>
      <form class="one-line" onSubmit={submit}>
        <label class="field">
          <span>{texts.nameLabel}</span>
          <input
            name="name"
            autocomplete="name"
            required
            maxLength={100}
            defaultValue={user.name}
            aria-invalid={save.problem ? true : undefined}
            onInput={() => setSaved(false)}
          />
        </label>
        <button type="submit" disabled={save.busy}>
          {texts.save}
        </button>
      </form>
      <p class="done" role="status">
        {isSaved && texts.nameSaved}
      </p>
      {save.note}
    </section>
  )
}
