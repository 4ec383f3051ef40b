import { useState } from 'preact/hooks'
import type { MessageView } from '../../contract/views.ts'
import { useClient } from './client-context.ts'
import { CopyButton } from './copy-button.tsx'
import { texts } from './texts.ts'
import { Turn } from './turn.tsx'
import { useAction } from './use-action.ts'

export function Question({ row, canEdit }: { row: MessageView; canEdit: boolean }) {
  const { talk } = useClient()
  const [isEditing, setEditing] = useState(false)
  const edit = useAction(talk.edit)

  function submit(event: Event & { currentTarget: HTMLFormElement }) {
    event.preventDefault()
    const text = String(new FormData(event.currentTarget).get('text') ?? '')
    if (text.trim()) void edit.run(row.id, text).then((isDone) => isDone && setEditing(false))
  }

  if (isEditing) {
    return (
      <Turn who="you" class="editing">
        <form onSubmit={submit}>
          <label class="field">
            <span>{texts.editLabel}</span>
            <textarea name="text" defaultValue={row.text} maxLength={4_000} rows={3} required autofocus />
          </label>
          <p class="faint">{texts.editWarning}</p>
          {edit.note}
          <p class="buttons">
            <button type="submit" class="primary" disabled={edit.busy}>
              {texts.editSend}
            </button>
            <button type="button" class="quiet" onClick={() => setEditing(false)}>
              {texts.cancel}
            </button>
          </p>
        </form>
      </Turn>
    )
  }
  return (
    <Turn who="you">
      <p class="plain" data-message={row.id}>
        {row.text}
      </p>
      <p class="actions">
        <CopyButton text={row.text} />
        {canEdit && (
          <button type="button" class="quiet" onClick={() => setEditing(true)}>
            {texts.edit}
          </button>
        )}
      </p>
    </Turn>
  )
}
