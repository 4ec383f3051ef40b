import { useState } from 'preact/hooks'
import type { DeskReading } from '../../../contract/desk.ts'
import { useClient } from '../ui/client-context.ts'
import { dayAndTime, number } from '../ui/format.ts'
import { problemText } from '../ui/problem-text.ts'
import { SureButton } from '../ui/sure-button.tsx'
import { useAction } from '../ui/use-action.ts'
import { addressOf, DeskLink } from './desk-place.tsx'
import { texts } from './desk-texts.ts'
import { shortId } from './short-id.ts'

interface ReadingRowProps {
  reading: DeskReading
  onChanged: (reading: DeskReading) => void
  isOnOwnersPage?: boolean
}

/** A reading in a list: its state and what can be done about it, nothing of what it says. */
export function ReadingRow({ reading, onChanged, isOnOwnersPage = false }: ReadingRowProps) {
  const { connection } = useClient()
  const [said, setSaid] = useState('')
  const { id: analysisId, status, attempt, userId, problem } = reading
  const retry = useAction(async () => {
    onChanged(await connection.ask('desk:retry-reading', { analysisId }))
    setSaid(texts.retried)
  })
  const giveUp = useAction(async () => {
    onChanged(await connection.ask('desk:give-up-reading', { analysisId }))
    setSaid(texts.gaveUp)
  })
  return (
    <li class="reading">
      <span>
        <b>{dayAndTime(reading.createdAt)}</b> {!isOnOwnersPage && <Owner userId={userId} />}
        <span class="faint">
          {[
            texts.states[status],
            reading.model ?? texts.almanac,
            texts.attempts(attempt, number(attempt)),
            texts.touched(dayAndTime(reading.touchedAt)),
          ].join(' · ')}
        </span>
        {problem && <span>{problemText(problem, reading.touchedAt)}</span>}
      </span>
      <span class="buttons">
        {status === 'failed' && (
          <button type="button" disabled={retry.busy} onClick={() => void retry.run()}>
            {texts.retry}
            <span class="visually-hidden"> {dayAndTime(reading.createdAt)}</span>
          </button>
        )}
        {(status === 'queued' || status === 'processing') && (
          <SureButton
            label={texts.giveUp}
            sure={texts.giveUpSure}
            busy={giveUp.busy}
            onSure={() => void giveUp.run()}
          />
        )}
        <DeskLink class="button" to={addressOf('readings', analysisId)}>
          {texts.open}
          <span class="visually-hidden"> {dayAndTime(reading.createdAt)}</span>
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

function Owner({ userId }: Pick<DeskReading, 'userId'>) {
  return userId ? (
    <DeskLink to={addressOf('people', userId)}>{texts.by(shortId(userId))}</DeskLink>
  ) : (
    <span>{texts.by(texts.guest)}</span>
  )
}
