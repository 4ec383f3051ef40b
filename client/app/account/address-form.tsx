import { useState } from 'preact/hooks'
import type { UserView, WaysInView } from '../../../contract/views.ts'
import { useClient, useShown } from '../ui/client-context.ts'
import { date } from '../ui/format.ts'
import { useAction } from '../ui/use-action.ts'
import { texts } from './account-texts.ts'
import { OwnPassword } from './own-password.tsx'
import { SignInAgain } from './sign-in-again.tsx'
import { focusFirst, useDisclosure } from './use-disclosure.ts'

interface AddressFormProps {
  user: UserView
  /** Null until loaded. Who has no password has to have signed in recently. */
  ways: WaysInView | null
}

/** The account's address; where mail is sent, whether it is confirmed, and moving to another. */
export function AddressForm({ user, ways }: AddressFormProps) {
  const hasPassword = ways?.hasPassword ?? true
  const { api } = useClient()
  const sendsMail = useShown((state) => state.resetsPasswords)
  const verify = useAction(api.sendVerifyLink)
  const change = useAction(api.changeAddress)
  const { isOpen, opener, open, close } = useDisclosure()
  const [sentTo, setSentTo] = useState<string | null>(null)
  const wrong = (field: string) => (change.problem?.field === field ? true : undefined)

  function submit(event: Event & { currentTarget: HTMLFormElement }) {
    event.preventDefault()
    const filled = new FormData(event.currentTarget)
    const email = String(filled.get('email') ?? '').trim()
    const password = hasPassword ? String(filled.get('password') ?? '') : undefined
    void change.run({ email, ...(password !== undefined && { password }) }).then((isDone) => {
      if (!isDone) return
      setSentTo(email)
      close()
    })
  }

  return (
    <section>
      <h3>{texts.addressTitle}</h3>
      <p>
        {user.email}{' '}
        {sendsMail && <span class="faint">({user.emailVerified ? texts.addressConfirmed : texts.addressOpen})</span>}
      </p>
      <p class="faint">
        {texts.joined(date(user.createdAt))} {sendsMail && !user.emailVerified && !isOpen && texts.addressWhy}
      </p>
      {sendsMail && !isOpen && (
        <p class="buttons">
          {!user.emailVerified && (
            <button
              type="button"
              disabled={verify.busy || sentTo !== null}
              onClick={() => void verify.run().then((isDone) => isDone && setSentTo(user.email))}
            >
              {texts.sendConfirmation}
            </button>
          )}
          <button type="button" ref={opener} onClick={open}>
            {texts.changeAddress}
          </button>
        </p>
      )}
      {verify.note}
      {isOpen && (
        <form class="stacked" onSubmit={submit}>
          <label class="field">
            <span>{texts.newAddress}</span>
            <input
              name="email"
              type="email"
              autocomplete="email"
              required
              ref={focusFirst}
              aria-describedby="new-address-rule"
              aria-invalid={wrong('email')}
            />
            <span class="faint" id="new-address-rule">
              {texts.changeAddressRule}
            </span>
          </label>
          {hasPassword && (
            <OwnPassword name="password" label={texts.currentPassword} email={user.email} isWrong={wrong('password')} />
          )}
          {change.note}
          <p class="buttons">
            <button type="submit" class="primary" disabled={change.busy}>
              {texts.sendLink}
            </button>
            <button type="button" class="quiet" onClick={close}>
              {texts.cancel}
            </button>
          </p>
        </form>
      )}
      {isOpen && ways && <SignInAgain problem={change.problem} ways={ways} />}
      <p class="done" role="status">
        {sentTo !== null && !isOpen && texts.confirmationSent(sentTo)}
      </p>
    </section>
  )
}
