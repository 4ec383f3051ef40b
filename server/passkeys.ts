import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import { ProblemError } from '../contract/problem.ts'
import type { Passkey } from '../db/models/passkey.ts'
import type { User } from '../db/models/user.ts'
import { described, type Log } from '../platform/log.ts'

/** Loaded when somebody first uses a passkey: it takes a sixth of a second. */
const webauthn = () => import('@simplewebauthn/server')

/** What was asked of an authenticator by a page of `origin`. */
export interface Asked {
  challenge: string
  origin: string
}

/** Passkeys belong to the host name of our pages (WebAuthn's relying party id). */
const hostOf = (origin: string) => new URL(origin).hostname

/** What to ask the authenticator for a new passkey, which finds its account by itself and checks that it is its owner. */
export async function askForNew(user: User, known: Passkey[], origin: string) {
  const { generateRegistrationOptions } = await webauthn()
  return generateRegistrationOptions({
    rpName: 'Rekha',
    rpID: hostOf(origin),
    userID: new TextEncoder().encode(user.id),
    userName: user.email,
    userDisplayName: user.name,
    excludeCredentials: known.map(({ credentialId }) => ({ id: credentialId })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
}

/** What to ask the authenticator for a sign-in with any passkey of ours. */
export async function askForAny(origin: string) {
  const { generateAuthenticationOptions } = await webauthn()
  return generateAuthenticationOptions({ rpID: hostOf(origin), userVerification: 'required' })
}

/** The passkey that was made; throws `invalid` if it does not answer what was asked. */
export async function readNew(credential: object, { challenge, origin }: Asked, log: Log) {
  const { verifyRegistrationResponse } = await webauthn()
  const found = await checked(
    verifyRegistrationResponse({
      response: credential as RegistrationResponseJSON,
      ...expected(challenge, origin),
    }),
    log,
  )
  if (!found) throw new ProblemError('passkey-refused')
  const { id, publicKey, counter } = found.registrationInfo!.credential
  return { credentialId: id, publicKey: Buffer.from(publicKey).toString('base64url'), counter }
}

/** How often the passkey has signed; null if this is not its signature under what was asked. */
export async function readCount(credential: object, passkey: Passkey, { challenge, origin }: Asked, log: Log) {
  const { credentialId: id, publicKey, counter } = passkey
  const { verifyAuthenticationResponse } = await webauthn()
  const found = await checked(
    verifyAuthenticationResponse({
      response: credential as AuthenticationResponseJSON,
      ...expected(challenge, origin),
      credential: { id, publicKey: new Uint8Array(Buffer.from(publicKey, 'base64url')), counter },
    }),
    log,
  )
  return found ? found.authenticationInfo.newCounter : null
}

const expected = (challenge: string, origin: string) => ({
  expectedChallenge: challenge,
  expectedOrigin: origin,
  expectedRPID: hostOf(origin),
  requireUserVerification: true,
})

/** Null for what does not fit, for which the package throws a plain Error. */
async function checked<T extends { verified: boolean }>(checking: Promise<T>, log: Log): Promise<T | null> {
  const found = await checking.catch((error: unknown) => {
    log.info('a passkey was refused', described(error))
    return null
  })
  return found?.verified ? found : null
}
