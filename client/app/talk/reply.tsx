import type { MessageView } from '../../../contract/views.ts'
import { isWriting, replyText } from '../../core/shown-text.ts'
import { useShown } from '../ui/client-context.ts'
import { Markdown } from '../ui/markdown.tsx'
import { problemText } from '../ui/problem-text.ts'
import { Turn } from '../ui/turn.tsx'
import { ReplyActions } from './reply-actions.tsx'
import { texts } from './talk-texts.ts'

interface ReplyProps {
  row: MessageView
  isLast: boolean
}

/** A reply may come from a different model or reader than the reading. */
const writerOf = ({ model }: MessageView) => ({
  reader: model === null ? ('almanac' as const) : ('openai' as const),
  model,
})

export function Reply({ row, isLast }: ReplyProps) {
  const live = useShown((state) => state.live[row.id])
  const text = replyText(row, live)
  const writing = isWriting(row, live)
  // The reading has named its own writer already.
  const isOther = useShown(({ analysis }) => analysis?.model !== row.model)
  return (
    <Turn who="rekha" class={`reply ${row.status}`}>
      <div data-message={row.id} data-status={row.status} class={writing ? 'growing' : ''} aria-busy={writing}>
        {text && <Markdown text={text} isGrowing={writing} />}
      </div>
      {writing && !text && (
        <p class="thinking">
          <span class="dots" aria-hidden="true">
            <i />
            <i />
            <i />
          </span>
          <span class="visually-hidden">{texts.thinking}</span>
        </p>
      )}
      {text && !writing && isOther && <p class="writer">{texts.writtenBy(writerOf(row))}</p>}
      {!writing && row.status === 'stopped' && <p class="faint">{texts.stopped}</p>}
      {!writing && row.status === 'failed' && (
        <p class="problem">{row.problem ? problemText(row.problem, row.createdAt) : texts.replyFailed}</p>
      )}
      {!writing && <ReplyActions row={row} text={text} isLast={isLast} />}
    </Turn>
  )
}
