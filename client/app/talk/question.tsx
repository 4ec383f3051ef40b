import { useLayoutEffect } from 'preact/hooks'
import type { MessageView } from '../../../contract/views.ts'
import { CopyButton } from '../ui/copy-button.tsx'
import { Turn } from '../ui/turn.tsx'
import { useStore } from '../ui/use-store.ts'
import { EditForm } from './edit-form.tsx'
import { edited, giveFocusBack } from './edited.ts'
import { texts } from './talk-texts.ts'

export function Question({ row, canEdit }: { row: MessageView; canEdit: boolean }) {
  const isEditing = useStore(edited).id === row.id
  useLayoutEffect(() => {
    if (!isEditing) giveFocusBack()
  }, [isEditing])
  if (isEditing) {
    return (
      <Turn who="you" class="editing">
        <EditForm row={row} />
      </Turn>
    )
  }
  return (
    <Turn who="you">
      <p class="plain" dir="auto" data-message={row.id}>
        {row.text}
      </p>
      <p class="actions">
        <CopyButton text={row.text} />
        {canEdit && (
          <button
            type="button"
            class="quiet"
            data-edit={row.id}
            onClick={() => edited.set({ id: row.id, fromComposer: false })}
          >
            {texts.edit}
          </button>
        )}
      </p>
    </Turn>
  )
}
