import type { MessageView } from '../../../contract/views.ts'
import { useClient } from '../ui/client-context.ts'
import { CopyButton } from '../ui/copy-button.tsx'
import { useAction } from '../ui/use-action.ts'
import { ShareText } from './share-text.tsx'
import { texts } from './talk-texts.ts'

interface ReplyActionsProps {
  row: MessageView
  text: string
  isLast: boolean
}

export function ReplyActions({ row, text, isLast }: ReplyActionsProps) {
  const { talk } = useClient()
  const rate = useAction(talk.rate)
  const regenerate = useAction(talk.regenerate)
  return (
    <>
      <p class="actions">
        {text && <CopyButton text={text} />}
        {isLast && (
          <button type="button" class="quiet" disabled={regenerate.busy} onClick={() => void regenerate.run(row.id)}>
            {texts.regenerate}
          </button>
        )}
        {(['up', 'down'] as const).map((rating) => (
          <button
            key={rating}
            type="button"
            class={`quiet thumb ${rating}`}
            aria-label={rating === 'up' ? texts.good : texts.bad}
            title={rating === 'up' ? texts.good : texts.bad}
            aria-pressed={row.rating === rating}
            onClick={() => void rate.run(row.id, row.rating === rating ? null : rating)}
          >
            <svg viewBox="0 0 24 24" aria-hidden="true">
              <path d="M7 11v9H4v-9zm0 0 4-8c1.700 0 2.500 1 2.500 2.500V9H19c1.500 0 2.300 1.200 2 2.500l-1.500 7c-.2 1-1 1.500-2 1.500H7" />
            </svg>
          </button>
        ))}
      </p>
      {row.rating === 'down' && <ShareText row={row} />}
      {regenerate.note ?? rate.note}
    </>
  )
}
