import { useState } from 'preact/hooks'
import { useClient, useShown } from '../ui/client-context.ts'
import { language } from '../ui/language.ts'
import { useAction } from '../ui/use-action.ts'
import { texts } from './reset-texts.ts'
import { focusFirst } from './use-disclosure.ts'

/** Asks for a link to set a new password. The answer does not tell whether the address has an account. */
export function AskForLink() {
  const { api } = useClient()
  const isOffered = useShown((state) => state.resetsPasswords)
  const [sentTo, setSentTo] = useState<string | null>(null)
  const send = useAction(api.sendResetLink)

  function submit(event: Event & { currentTarget: HTMLFormElement }) {
    event.preventDefault()
    const email = String(new FormData(event.currentTarget).get('email') ?? '').trim()
    void send.run({ email, language }).then((isDone) => isDone && setSentTo(email))
  }

  if (sentTo !== null)
    return (
      <section class="card" role="status">
        <h1>{texts.sentTitle}</h1>
        <p>{texts.sent(sentTo)}</p>
        <p>
          <button type="button" class="quiet" onClick={() => setSentTo(null)}>
            {texts.askAgain}
          </button>
        </p>
      </section>
    )
  return (
    <section class="card">
      <h1>{texts.askTitle}</h1>
      {isOffered ? (
        <>
          <p>{texts.askIntro}</p>
          <form class="sign-in" onSubmit={submit}>
            <label class="field">
              <span>{texts.emailLabel}</span>
              <input
                name="email"
                type="email"
                autocomplete="email"
                required
                ref={focusFirst}
                aria-invalid={send.problem?.field === 'email' ? true : undefined}
              />
            </label>
            {send.note}
            <p class="buttons">
              <button type="submit" class="primary" disabled={send.busy}>
                {texts.askSend}
              </button>
            </p>
          </form>
        </>
      ) : (
        <p>{texts.notOffered}</p>
      )}
    </section>
  )
}
