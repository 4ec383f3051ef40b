import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { RenewNote } from '../ui/renew-note.tsx'
import { type Renewal, renewPage } from '../ui/renew-page.ts'
import { texts } from '../ui/texts.ts'

interface AccountDoorProps {
  onClose: () => void
}

/** The account, which is loaded when it is first opened. */
export function AccountDoor({ onClose }: AccountDoorProps) {
  const [found, setFound] = useState<{ Dialog: ComponentType<AccountDoorProps> } | Renewal | null>(null)
  useEffect(() => {
    import('./account-dialog.tsx').then(
      ({ AccountDialog }) => setFound({ Dialog: AccountDialog }),
      async () => setFound(await renewPage()),
    )
  }, [])
  if (found === 'held') return <RenewNote />
  if (found === 'current') {
    return (
      <p class="problem account-lost" role="alert">
        {texts.accountLost}{' '}
        <button type="button" class="quiet" onClick={onClose}>
          {texts.close}
        </button>
      </p>
    )
  }
  return found && found !== 'renewing' && <found.Dialog onClose={onClose} />
}
