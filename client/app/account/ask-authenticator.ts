import { startAuthentication, startRegistration } from '@simplewebauthn/browser'
import type { Literal } from '../../../contract/problem.ts'
import type { RouteAnswer, RouteInput } from '../../../contract/routes.ts'
import { Refusal } from '../../core/refusal.ts'

type Options = RouteAnswer<'POST /api/v1/auth/passkey-login/options'>['options']
type Credential = RouteInput<'POST /api/v1/auth/passkey-login'>['credential']

const cancelled: Literal<'passkey-cancelled'> = {
  code: 'invalid',
  reason: 'passkey-cancelled',
  message: 'No passkey was used. Try again, or choose another way.',
}
const known: Literal<'passkey-known'> = {
  code: 'conflict',
  reason: 'passkey-known',
  message: 'This passkey has been added already.',
}

/** Has the authenticator make a passkey; throws a Refusal if the person calls it off, or it has one already. */
export function makePasskey(options: Options): Promise<Credential> {
  return asked(startRegistration({ optionsJSON: options as never }))
}

/** Has the authenticator sign with a passkey; throws a Refusal if the person calls it off. */
export function signWithPasskey(options: Options): Promise<Credential> {
  return asked(startAuthentication({ optionsJSON: options as never }))
}

async function asked(credential: Promise<object>): Promise<Credential> {
  try {
    return (await credential) as Credential
  } catch (error) {
    // Browsers give no other reason, so as not to tell pages which passkeys there are (WebAuthn, section 14.5).
    const { name } = error as Error
    if (name === 'NotAllowedError' || name === 'AbortError') throw new Refusal(cancelled)
    if (name === 'InvalidStateError') throw new Refusal(known)
    throw error
  }
}
