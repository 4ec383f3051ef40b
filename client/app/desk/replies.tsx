import { useState } from 'preact/hooks'
import type { DeskReply } from '../../../contract/desk.ts'
import { useClient } from '../ui/client-context.ts'
import { dayAndTime, number } from '../ui/format.ts'
import { problemText } from '../ui/problem-text.ts'
import { SureButton } from '../ui/sure-button.tsx'
import { useAction } from '../ui/use-action.ts'
import { addressOf, DeskLink } from './desk-place.tsx'
import { texts } from './desk-texts.ts'
import { usePages } from './use-pages.tsx'

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
      <div class="buttons">
        <label class="field inline">
          <span>{texts.state}</span>
          <select value={status} onChange={(event) => setStatus(event.currentTarget.value as State)}>
            {Object.entries(texts.replyStates).map(([value, name]) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <button type="button" onClick={reload}>
          {texts.reload}
        </button>
      </div>
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
  const [said, setSaid] = useState('')
  const { id: messageId, status, attempt, model, problem, touchedAt } = reply
  const when = dayAndTime(reply.createdAt)
  const retry = useAction(async () => {
    onChanged(await connection.ask('desk:retry-reply', { messageId }))
    setSaid(texts.retried)
  })
  const giveUp = useAction(async () => {
    onChanged(await connection.ask('desk:give-up-reply', { messageId }))
    setSaid(texts.gaveUp)
  })
  return (
    <li class="reading">
      <span>
        <b>{when}</b>
        <span class="faint">
          {[
            Object.hasOwn(texts.replyStates, status) ? texts.replyStates[status as State] : status,
            model ?? texts.almanac,
            texts.attempts(attempt, number(attempt)),
            texts.touched(dayAndTime(touchedAt)),
          ].join(' · ')}
        </span>
        {problem && <span>{problemText(problem, touchedAt)}</span>}
      </span>
      <span class="buttons">
        {status === 'failed' && (
          <button type="button" disabled={retry.busy} onClick={() => void retry.run()}>
            {texts.retry}
            <span class="visually-hidden"> {when}</span>
          </button>
        )}
        {(status === 'queued' || status === 'streaming') && (
          <SureButton
            label={texts.giveUp}
            sure={texts.giveUpSure}
            busy={giveUp.busy}
            onSure={() => void giveUp.run()}
          />
        )}
        <DeskLink class="button" to={addressOf('readings', reply.analysisId)}>
          {texts.open}
          <span class="visually-hidden"> {when}</span>
        </DeskLink>
      </span>
      <span class="done" role="status">
        {said}
      </span>
      {retry.note}
      {giveUp.note}
    </li>
  )
}
