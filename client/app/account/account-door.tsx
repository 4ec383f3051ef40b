import { loadLater } from '../ui/load-later.ts'
import { texts } from '../ui/texts.ts'

interface AccountDoorProps {
  onClose: () => void
}

/** The account, loaded when first opened. */
export const AccountDoor = loadLater<AccountDoorProps>(
  () => import('./account-dialog.tsx').then((loaded) => loaded.AccountDialog),
  ({ onClose }) => (
    <p class="problem account-lost" role="alert">
      {texts.accountLost}{' '}
      <button type="button" class="quiet" onClick={onClose}>
        {texts.close}
      </button>
    </p>
  ),
)
