import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { DeskReading, DeskReply } from '../../../contract/desk.ts'
import { dayAndTime, number } from '../ui/format.ts'
import { problemText } from '../ui/problem-text.ts'
import { SureButton } from '../ui/sure-button.tsx'
import { useAction } from '../ui/use-action.ts'
import { addressOf, DeskLink } from './desk-place.tsx'
import { texts } from './desk-texts.ts'

interface WrittenRowProps {
  row: DeskReading | DeskReply
  /** The reading it is, or belongs to. */
  analysisId: string
  /** Its state, in words. */
  state: string
  /** Beside the time. */
  owner?: ComponentChildren
  retry: () => Promise<void>
  giveUp: () => Promise<void>
}

/** A reading or a reply in a list: its state and what can be done about it, nothing of what it says. */
export function WrittenRow({ row, analysisId, state, owner, retry, giveUp }: WrittenRowProps) {
  const [said, setSaid] = useState('')
  const { status, attempt, model, problem, touchedAt } = row
  const when = dayAndTime(row.createdAt)
  const retrying = useAction(() => retry().then(() => setSaid(texts.retried)))
  const givingUp = useAction(() => giveUp().then(() => setSaid(texts.gaveUp)))
  const isLive = status === 'queued' || status === 'processing' || status === 'streaming'
  return (
    <li class="reading">
      <span>
        <b>{when}</b> {owner}
        <span class="faint">
          {[
            state,
            model ?? texts.almanac,
            texts.attempts(attempt, number(attempt)),
            texts.touched(dayAndTime(touchedAt)),
          ].join(' · ')}
        </span>
        {problem && <span>{problemText(problem, touchedAt)}</span>}
      </span>
      <span class="buttons">
        {status === 'failed' && (
          <button type="button" disabled={retrying.busy} onClick={() => void retrying.run()}>
            {texts.retry}
            <span class="visually-hidden"> {when}</span>
          </button>
        )}
        {isLive && (
          <SureButton
            label={texts.giveUp}
            sure={texts.giveUpSure}
            busy={givingUp.busy}
            onSure={() => void givingUp.run()}
          />
        )}
        <DeskLink class="button" to={addressOf('readings', analysisId)}>
          {texts.open}
          <span class="visually-hidden"> {when}</span>
        </DeskLink>
      </span>
      <span class="done" role="status">
        {said}
      </span>
      {retrying.note}
      {givingUp.note}
    </li>
  )
}
