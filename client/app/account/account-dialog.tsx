import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { useShown } from '../ui/client-context.ts'
import { texts } from './account-texts.ts'
import { AddressForm } from './address-form.tsx'
import { DeleteAccount } from './delete-account.tsx'
import { NameForm } from './name-form.tsx'
import { RetentionForm } from './retention-form.tsx'
import { SessionsList } from './sessions-list.tsx'
import { UsageMonth } from './usage-month.tsx'
import { focusFirst } from './use-disclosure.ts'
import { useWays } from './use-ways.ts'
import { WaysIn } from './ways-in.tsx'

/** The account dialog, over the conversation. */
export function AccountDialog({ onClose }: { onClose: () => void }) {
  const user = useShown((state) => state.user)
  const box = useRef<HTMLDialogElement>(null)
  const leaving = useRef(false)
  const [isDeleted, setDeleted] = useState(false)
  const ways = useWays()
  useLayoutEffect(() => {
    box.current?.showModal()
  }, [])
  useEffect(() => {
    if (user) return
    if (leaving.current) setDeleted(true)
    // Signed out elsewhere: nothing left to show.
    else onClose()
  }, [user])

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself.
    <dialog
      ref={box}
      class="account-dialog"
      aria-labelledby="account-title"
      onClose={onClose}
      onClick={(event) => {
        if (event.target === event.currentTarget) event.currentTarget.close()
      }}
    >
      <div class="account-sheet">
        <div class="account-head">
          <h2 id="account-title">{texts.accountTitle}</h2>
          <button type="button" class="quiet" onClick={() => box.current?.close()}>
            {texts.close}
          </button>
        </div>
        {isDeleted ? (
          <div class="ended">
            <div role="alert">
              <h3>{texts.accountDeleted}</h3>
              <p>{texts.accountDeletedMore}</p>
            </div>
            <button type="button" class="primary" ref={focusFirst} onClick={() => box.current?.close()}>
              {texts.beginAnew}
            </button>
          </div>
        ) : (
          user && (
            <>
              <NameForm user={user} />
              <AddressForm user={user} ways={ways.ways} />
              <UsageMonth />
              <SessionsList />
              <WaysIn {...ways} />
              <RetentionForm />
              <section>
                <h3>{texts.yourData}</h3>
                <p class="faint">{texts.exportMore}</p>
                <p>
                  <a class="button" href="/api/v1/auth/export" download="">
                    {texts.exportData}
                  </a>
                </p>
              </section>
              <DeleteAccount
                email={user.email}
                ways={ways.ways}
                onLeaving={(isLeaving) => {
                  leaving.current = isLeaving
                }}
              />
            </>
          )
        )}
      </div>
    </dialog>
  )
}
