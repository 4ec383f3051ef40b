import { useState } from 'preact/hooks'
import { texts } from './texts.ts'

interface SureButtonProps {
  label: string
  /** What it is about, for who does not see what it stands beside. */
  what?: string
  /** The label of the confirm button. */
  sure: string
  busy?: boolean
  onSure: () => void
}

/** Asks for confirmation, in place, before deleting. */
export function SureButton({ label, what, sure, busy = false, onSure }: SureButtonProps) {
  const [isAsking, setAsking] = useState(false)
  if (!isAsking) {
    return (
      <button type="button" class="quiet" onClick={() => setAsking(true)}>
        {label}
        {what !== undefined && <span class="visually-hidden"> {what}</span>}
      </button>
    )
  }
  return (
    <span class="buttons">
      <button type="button" class="danger" disabled={busy} onClick={onSure}>
        {sure}
      </button>
      <button type="button" class="quiet" autofocus onClick={() => setAsking(false)}>
        {texts.cancel}
      </button>
    </span>
  )
}
