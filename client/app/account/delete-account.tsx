import type { WaysInView } from '../../../contract/views.ts'
import { useClient } from '../ui/client-context.ts'
import { useAction } from '../ui/use-action.ts'
import { OwnPassword } from './own-password.tsx'
import { SignInAgain } from './sign-in-again.tsx'
import { useDisclosure } from './use-disclosure.ts'
import { texts } from './ways-texts.ts'

interface DeleteAccountProps {
  email: string
  /** Null until loaded. Who has no password has to have signed in recently. */
  ways: WaysInView | null
  /** True once requested, false again if refused. */
  onLeaving: (isLeaving: boolean) => void
}

/** Scrolls the confirm button into view. */
const showWhole = (form: HTMLElement | null): void => form?.scrollIntoView({ block: 'nearest' })

/** Deletes the account: lists what goes, requires the password or a recent sign-in, and cannot be undone. */
export function DeleteAccount({ email, ways, onLeaving }: DeleteAccountProps) {
  const hasPassword = ways?.hasPassword ?? true
  const { visit } = useClient()
  const asking = useDisclosure()
  const remove = useAction(visit.deleteAccount)

  function submit(event: Event & { currentTarget: HTMLFormElement }) {
    event.preventDefault()
    const password = hasPassword ? String(new FormData(event.currentTarget).get('password') ?? '') : undefined
    if (password === '') return
    onLeaving(true)
    void remove.run(password).then((isDone) => !isDone && onLeaving(false))
  }

  return (
    <section class="ending">
      <h3>{texts.deleteAccount}</h3>
      {!asking.isOpen && (
        <p>
          <button type="button" ref={asking.opener} onClick={asking.open}>
            {texts.deleteAccountAsk}
          </button>
        </p>
      )}
      {asking.isOpen && (
        <form class="stacked" ref={showWhole} onSubmit={submit}>
          <p>{texts.deleteAccountGoes}</p>
          <ul class="plain-list">
            {texts.deleteAccountList.split('\n').map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
          <p>
            <b>{texts.deleteAccountFinal}</b>
          </p>
          {hasPassword ? (
            <OwnPassword
              name="password"
              label={texts.deleteAccountPassword}
              email={email}
              isWrong={remove.problem ? true : undefined}
              takesFocus
            />
          ) : (
            <p>{texts.deleteAccountNoPassword}</p>
          )}
          {remove.note}
          <p class="buttons">
            <button type="submit" class="danger" disabled={remove.busy}>
              {remove.busy ? texts.deleting : texts.deleteAccountSure}
            </button>
            <button type="button" class="quiet" disabled={remove.busy} onClick={asking.close}>
              {texts.cancel}
            </button>
          </p>
        </form>
      )}
      {asking.isOpen && ways && <SignInAgain problem={remove.problem} ways={ways} />}
    </section>
  )
}
