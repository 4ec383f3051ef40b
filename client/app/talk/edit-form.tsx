import { useLayoutEffect, useRef } from 'preact/hooks'
import type { MessageView } from '../../../contract/views.ts'
import { isComposing } from '../../core/is-composing.ts'
import { useClient } from '../ui/client-context.ts'
import { useAction } from '../ui/use-action.ts'
import { endEditing } from './edited.ts'
import { texts } from './talk-texts.ts'

/** A question being edited: Enter sends it, Shift + Enter starts a new line, Esc discards the changes. */
export function EditForm({ row }: { row: MessageView }) {
  const { talk } = useClient()
  const edit = useAction(talk.edit)
  const box = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    box.current?.focus()
    box.current?.setSelectionRange(row.text.length, row.text.length)
  }, [])

  function send(): void {
    const text = box.current?.value ?? ''
    if (text.trim()) void edit.run(row.id, text).then((isDone) => isDone && endEditing(true))
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || isComposing(event)) return
        event.preventDefault()
        endEditing()
      }}
    >
      <label class="field">
        <span>{texts.editLabel}</span>
        <textarea
          ref={box}
          name="text"
          dir="auto"
          defaultValue={row.text}
          maxLength={4_000}
          rows={3}
          required
          aria-describedby="edit-keys"
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || isComposing(event)) return
            event.preventDefault()
            send()
          }}
        />
      </label>
      <p class="faint" id="edit-keys">
        {texts.editWarning} <span class="keys">{texts.editKeys}</span>
      </p>
      {edit.note}
      <p class="buttons">
        <button type="submit" class="primary" disabled={edit.busy}>
          {texts.editSend}
        </button>
        <button type="button" class="quiet" onClick={() => endEditing()}>
          {texts.cancel}
        </button>
      </p>
    </form>
  )
}
