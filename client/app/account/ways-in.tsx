import { useState } from 'preact/hooks'
import type { IdentityView, PasskeyView, WaysInView } from '../../../contract/views.ts'
import { useClient, useShown } from '../ui/client-context.ts'
import { dayAndTime } from '../ui/format.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import { SureButton } from '../ui/sure-button.tsx'
import { useAction } from '../ui/use-action.ts'
import { PasskeyName } from './passkey-name.tsx'
import { PasswordForm } from './password-form.tsx'
import { SignInAgain } from './sign-in-again.tsx'
import { hasPasskeys, useEntries } from './use-entries.ts'
import type { Ways } from './use-ways.ts'
import { texts } from './ways-texts.ts'

const when = ({ createdAt, lastUsedAt }: PasskeyView | IdentityView) =>
  [texts.addedOn(dayAndTime(createdAt)), ...(lastUsedAt ? [texts.usedOn(dayAndTime(lastUsedAt))] : [])].join(' · ')

/** The user's ways to sign in: password, passkeys, identities at providers; to add, name and remove. */
export function WaysIn({ ways, load }: Ways) {
  const email = useShown((state) => state.user?.email ?? '')
  return (
    <section>
      <h3 id="ways-title">{texts.waysTitle}</h3>
      {load.note}
      {!ways && load.busy && <p class="faint">{texts.loading}</p>}
      {ways && <Listed email={email} ways={ways} reload={load.run} />}
    </section>
  )
}

function Listed({ email, ways, reload }: { email: string; ways: WaysInView; reload: () => Promise<boolean> }) {
  const { api } = useClient()
  const offer = useShown((state) => state.signIn)
  const { provider } = useEntries()
  const [said, setSaid] = useState('')
  const add = useAction(async () => {
    setSaid('')
    const { makePasskey } = await import('./ask-authenticator.ts')
    const { options } = await api.call('POST /api/v1/auth/passkeys/options', {})
    const { name } = await api.call('POST /api/v1/auth/passkeys', { credential: await makePasskey(options) })
    setSaid(texts.added(name))
    await reload()
  })
  const remove = useAction(async (call: () => Promise<void>, done: string) => {
    setSaid('')
    await call()
    setSaid(done)
    await reload()
  })
  const renamed = () => {
    setSaid('')
    return reload()
  }
  const { hasPassword, passkeys, identities } = ways
  const addable = (offer?.providers ?? []).filter(({ label }) => !identities.some((one) => one.label === label))
  const isOnly = Number(hasPassword) + passkeys.length + identities.length === 1
  const removal = (what: string, call: () => Promise<void>, done = texts.removed(what)) =>
    !isOnly && (
      <SureButton
        label={texts.remove}
        what={what}
        sure={texts.removeSure}
        busy={remove.busy}
        onSure={() => void remove.run(call, done)}
      />
    )
  const removeById =
    (route: 'DELETE /api/v1/auth/passkeys/:id' | 'DELETE /api/v1/auth/identities/:id', id: string) => () =>
      api.call(route, { id })

  return (
    <>
      <ul class="ways" aria-labelledby="ways-title">
        <li>
          <span>
            <b>{texts.passwordLabel}</b>
            <span class="faint">{hasPassword ? texts.passwordSet : texts.passwordNotSet}</span>
          </span>
          {hasPassword &&
            removal(texts.passwordLabel, () => api.call('DELETE /api/v1/auth/password', {}), texts.passwordRemoved)}
        </li>
        {passkeys.map((passkey) => (
          <li key={passkey.id}>
            <span>
              <PasskeyName passkey={passkey} onNamed={renamed} />
              <span class="faint">
                {texts.passkey} · {when(passkey)}
              </span>
            </span>
            {removal(passkey.name, removeById('DELETE /api/v1/auth/passkeys/:id', passkey.id))}
          </li>
        ))}
        {identities.map((identity) => (
          <li key={identity.id}>
            <span>
              <b>{identity.label}</b>
              <span class="faint">
                {identity.email} · {when(identity)}
              </span>
            </span>
            {removal(identity.label, removeById('DELETE /api/v1/auth/identities/:id', identity.id))}
          </li>
        ))}
      </ul>
      <p class="done" role="status">
        {said}
      </p>
      {isOnly && <p class="faint">{texts.onlyWay}</p>}
      <PasswordForm email={email} ways={ways} onChanged={reload} />
      <p class="buttons">
        {hasPasskeys && (
          <button type="button" disabled={add.busy} onClick={() => void add.run()}>
            {texts.addPasskey}
          </button>
        )}
        {addable.map(({ name, label }) => (
          <button type="button" key={name} disabled={provider.busy} onClick={() => void provider.run(name)}>
            {texts.addProvider(label)}
          </button>
        ))}
      </p>
      {hasPasskeys && passkeys.length === 0 && <p class="faint">{texts.passkeyMore}</p>}
      {[add, remove, provider].map(({ note }) => note)}
      {offer?.problem && <ProblemNote problem={offer.problem} />}
      <SignInAgain problem={add.problem ?? remove.problem ?? offer?.problem ?? null} ways={ways} />
    </>
  )
}
