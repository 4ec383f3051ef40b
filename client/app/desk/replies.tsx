import { useState } from 'preact/hooks'
import type { DeskReply } from '../../../contract/desk.ts'
import { useClient } from '../ui/client-context.ts'
import { texts } from './desk-texts.ts'
import { StateChoice } from './state-choice.tsx'
import { usePages } from './use-pages.tsx'
import { WrittenRow } from './written-row.tsx'

type State = keyof typeof texts.replyStates

/** The replies of one state, those that changed last first, without their texts. */
export function Replies() {
  const { connection } = useClient()
  const [status, setStatus] = useState<State>('failed')
  const { items, put, reload, foot } = usePages(
    (before) => connection.ask('desk:replies', { status, ...(before !== undefined && { before }) }),
    status,
  )
  return (
    <>
      <h2>{texts.repliesTitle}</h2>
      <StateChoice names={texts.replyStates} chosen={status} onChosen={setStatus} onReload={reload} />
      <ul class="rows">
        {items?.map((reply) => (
          <ReplyRow key={reply.id} reply={reply} onChanged={put} />
        ))}
      </ul>
      {foot}
    </>
  )
}

function ReplyRow({ reply, onChanged }: { reply: DeskReply; onChanged: (reply: DeskReply) => void }) {
  const { connection } = useClient()
  const { id: messageId, status, analysisId } = reply
  return (
    <WrittenRow
      row={reply}
      analysisId={analysisId}
      state={Object.hasOwn(texts.replyStates, status) ? texts.replyStates[status as State] : status}
      retry={async () => onChanged(await connection.ask('desk:retry-reply', { messageId }))}
      giveUp={async () => onChanged(await connection.ask('desk:give-up-reply', { messageId }))}
    />
  )
}
