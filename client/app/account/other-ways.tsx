import type { State } from '../../core/state.ts'
import { language } from '../ui/language.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import { waysIn } from '../words/ways-in.ts'
import { hasPasskeys, useEntries } from './use-entries.ts'

// Without those of the account, which are not needed to sign in.
const texts = waysIn[language]

type Offer = NonNullable<State['signIn']>

/** Above the form: why a provider did not sign somebody in, or what is still to be done. */
export function SignInNote({ offer: { joining, problem } }: { offer: Offer }) {
  if (problem) return <ProblemNote problem={problem} />
  return joining && <p role="status">{texts.joining(joining.label)}</p>
}

interface OtherWaysProps {
  providers: Offer['providers']
  /** Whether to offer passkeys; where the browser knows them by default. */
  hasPasskey?: boolean
  onIn?: () => void
}

/** Signing in without a password; by a passkey one is in at once. */
export function OtherWays({ providers, hasPasskey = hasPasskeys, onIn }: OtherWaysProps) {
  const { passkey, provider } = useEntries()
  if (providers.length === 0 && !hasPasskey) return null
  return (
    <div class="other-ways">
      <p class="faint divider">{texts.or}</p>
      {providers.map(({ name, label }) => (
        <button type="button" key={name} disabled={provider.busy} onClick={() => void provider.run(name)}>
          {texts.continueWith(label)}
        </button>
      ))}
      {hasPasskey && (
        <button
          type="button"
          disabled={passkey.busy}
          onClick={() => void passkey.run().then((isIn) => isIn && onIn?.())}
        >
          {texts.usePasskey}
        </button>
      )}
      {provider.note}
      {passkey.note}
    </div>
  )
}
