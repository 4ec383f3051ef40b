import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { WaysInView } from '../../../contract/views.ts'
import { useClient } from '../ui/client-context.ts'
import { useAction } from '../ui/use-action.ts'
import { OwnPassword } from './own-password.tsx'
import { SignInAgain } from './sign-in-again.tsx'
import { focusFirst, useDisclosure } from './use-disclosure.ts'
import { texts } from './ways-texts.ts'

interface PasswordFormProps {
  email: string
  ways: WaysInView
  onChanged: () => void
}

/** Changes the password, or sets one. */
export function PasswordForm({ email, ways, onChanged }: PasswordFormProps) {
  const { hasPassword } = ways
  const { visit } = useClient()
  const change = useAction(visit.changePassword)
  const { isOpen, opener, open, close } = useDisclosure()
  const [isChanged, setChanged] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useLayoutEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }, [change.problem])
  const label = hasPassword ? texts.changePassword : texts.setPassword
  const wrong = (field: string) => (change.problem?.field === field ? true : undefined)

  function submit(event: Event & { currentTarget: HTMLFormElement }) {
    event.preventDefault()
    const filled = new FormData(event.currentTarget)
    const given = (name: string) => String(filled.get(name) ?? '')
    const current = hasPassword ? { currentPassword: given('currentPassword') } : {}
    void change.run({ ...current, newPassword: given('newPassword') }).then((isDone) => {
      setChanged(isDone)
      if (!isDone) return
      close()
      onChanged()
    })
  }

  return (
    <>
      {!isOpen && (
        <p>
          <button type="button" ref={opener} onClick={open}>
            {label}
          </button>
        </p>
      )}
      {isOpen && (
        <form class="stacked" ref={form} onSubmit={submit}>
          {hasPassword ? (
            <OwnPassword
              name="currentPassword"
              label={texts.currentPassword}
              email={email}
              isWrong={wrong('currentPassword')}
              takesFocus
            />
          ) : (
            <input type="email" name="username" autocomplete="username" value={email} readOnly hidden />
          )}
          {wrong('currentPassword') && change.note}
          <label class="field">
            <span>{texts.newPassword}</span>
            <input
              name="newPassword"
              type="password"
              autocomplete="new-password"
              required
              ref={hasPassword ? null : focusFirst}
              minLength={8}
              maxLength={1_000}
              aria-describedby="new-password-rule"
              aria-invalid={wrong('newPassword')}
            />
            <span class="faint" id="new-password-rule">
              {texts.passwordRule}
            </span>
          </label>
          {!wrong('currentPassword') && change.note}
          <p class="buttons">
            <button type="submit" class="primary" disabled={change.busy}>
              {label}
            </button>
            <button type="button" class="quiet" onClick={close}>
              {texts.cancel}
            </button>
          </p>
        </form>
      )}
      {isOpen && <SignInAgain problem={change.problem} ways={ways} />}
      <p class="done" role="status">
        {isChanged && !isOpen && texts.passwordChanged}
      </p>
    </>
  )
}
