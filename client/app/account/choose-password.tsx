import { useClient } from '../ui/client-context.ts'
import { useAction } from '../ui/use-action.ts'
import { texts } from './reset-texts.ts'
import { focusFirst } from './use-disclosure.ts'

interface ChoosePasswordProps {
  token: string
  onSaved: () => void
  /** Back to asking, when this link is void. */
  onAskAnew: () => void
}

/** The new password, by the token of a mailed link. */
export function ChoosePassword({ token, onSaved, onAskAnew }: ChoosePasswordProps) {
  const { visit } = useClient()
  const choose = useAction(visit.resetPassword)
  const isVoid = choose.problem?.reason === 'reset-link-void'

  function submit(event: Event & { currentTarget: HTMLFormElement }) {
    event.preventDefault()
    const password = String(new FormData(event.currentTarget).get('password') ?? '')
    void choose.run({ token, password }).then((isDone) => isDone && onSaved())
  }

  return (
    <section class="card">
      <h1>{texts.chooseTitle}</h1>
      {isVoid ? (
        <>
          {choose.note}
          <p>
            <button type="button" class="primary" onClick={onAskAnew}>
              {texts.askForAnother}
            </button>
          </p>
        </>
      ) : (
        <>
          <p>{texts.chooseIntro}</p>
          <form class="sign-in" onSubmit={submit}>
            <label class="field">
              <span>{texts.newPassword}</span>
              <input
                name="password"
                type="password"
                autocomplete="new-password"
                required
                minLength={8}
                maxLength={1_000}
                ref={focusFirst}
                aria-describedby="reset-password-rule"
                aria-invalid={choose.problem?.field === 'password' ? true : undefined}
              />
              <span class="faint" id="reset-password-rule">
                {texts.passwordRule}
              </span>
            </label>
            {choose.note}
            <p class="buttons">
              <button type="submit" class="primary" disabled={choose.busy}>
                {texts.choose}
              </button>
            </p>
          </form>
        </>
      )}
    </section>
  )
}
