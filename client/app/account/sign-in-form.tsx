import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { useClient, useShown } from '../ui/client-context.ts'
import { texts } from '../ui/texts.ts'
import { useAction } from '../ui/use-action.ts'
import { OtherWays, SignInNote } from './other-ways.tsx'
import { WindowDoor } from './window-door.tsx'

interface SignInFormProps {
  startsWith?: 'register' | 'login'
  /** What the button says once somebody is in, where the form stays until what it opens has come. */
  whenIn?: string
  /** Whether the first field to fill in is focused. */
  takesFocus?: boolean
}

/** Registering or signing in, in place. */
export function SignInForm({ startsWith = 'register', whenIn, takesFocus = false }: SignInFormProps) {
  const { visit } = useClient()
  const resetsPasswords = useShown((state) => state.resetsPasswords)
  const offer = useShown((state) => state.signIn)
  const joining = offer?.joining
  const [kind, setKind] = useState(joining ? 'login' : startsWith)
  const [isIn, setIn] = useState(false)
  const box = useRef<HTMLFormElement>(null)
  const enter = useAction((input: { email: string; password: string; name: string }) =>
    kind === 'register' ? visit.register(input) : visit.login(input),
  )
  const wrong = (field: string) => (enter.problem?.field === field ? true : undefined)

  useLayoutEffect(() => {
    const fields = takesFocus ? [...(box.current?.querySelectorAll('input') ?? [])] : []
    fields.find(({ value }) => value === '')?.focus()
  }, [])

  function submit(event: Event & { currentTarget: HTMLFormElement }) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const given = (name: string) => String(form.get(name) ?? '')
    const input = { email: given('email').trim(), password: given('password'), name: given('name').trim() }
    void enter.run(input).then((isDone) => setIn(isDone && whenIn !== undefined))
  }

  return (
    <form class="sign-in" ref={box} onSubmit={submit}>
      {offer && <SignInNote offer={offer} />}
      {kind === 'register' && (
        <label class="field">
          <span>{texts.nameLabel}</span>
          <input name="name" autocomplete="name" required maxLength={100} aria-invalid={wrong('name')} />
        </label>
      )}
      <label class="field">
        <span>{texts.emailLabel}</span>
        <input
          name="email"
          type="email"
          autocomplete="email"
          required
          defaultValue={joining?.email}
          aria-invalid={wrong('email')}
        />
      </label>
      <label class="field">
        <span>{texts.passwordLabel}</span>
        <input
          name="password"
          type="password"
          autocomplete={kind === 'register' ? 'new-password' : 'current-password'}
          required
          aria-invalid={wrong('password')}
        />
      </label>
      {enter.note}
      <p class="buttons">
        <button type="submit" class="primary" disabled={enter.busy || isIn}>
          {isIn ? whenIn : kind === 'register' ? texts.register : texts.login}
        </button>
        <button type="button" class="quiet" onClick={() => setKind(kind === 'register' ? 'login' : 'register')}>
          {kind === 'register' ? texts.haveAccount : texts.noAccount}
        </button>
      </p>
      {kind === 'login' && resetsPasswords && <a href="/reset">{texts.forgotPassword}</a>}
      {!isIn && (offer ? <OtherWays providers={offer.providers} /> : <WindowDoor />)}
    </form>
  )
}
