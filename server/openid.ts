import * as openid from 'openid-client'
import { ProblemError } from '../contract/problem.ts'
import { NewEmail } from '../contract/routes.ts'
import { described, type Log } from '../platform/log.ts'
import type { OpenidProvider } from '../platform/openid-providers.ts'

/** Seconds for each answer of a provider. */
const patience = 5
/** Milliseconds until a provider's description is read again. */
const freshMs = 3_600_000

/** What is kept of a sign-in while a person is at the provider. */
export interface Begun {
  provider: string
  /** Where the provider sends the person back to. */
  redirectUri: string
  state: string
  nonce: string
  verifier: string
}

/** Who a provider says somebody is; `email` is null unless the provider has verified it. */
export interface Claims {
  issuer: string
  subject: string
  email: string | null
  name: string | null
}

/** The OpenID providers people may sign in with; each is asked for its description when it is first used. */
export interface Openid {
  providers: readonly OpenidProvider[]
  /** Throws `missing` if there is none of that name. */
  provider(name: string): OpenidProvider
  /** The provider's name for people; for one that is no longer configured, the host of its address. */
  labelOf(issuer: string): string
  /** The address to send a person to (code flow with PKCE, state and nonce); throws `busy` if the provider is away. */
  begin(name: string, redirectUri: string): Promise<Begun & { url: string }>
  /** Who came back to `address`; throws `signed-out` if this does not answer what was begun, `busy` if the provider is away. */
  finish(begun: Begun, address: URL): Promise<Claims>
}

export function openOpenid(providers: readonly OpenidProvider[], log: Log): Openid {
  const descriptions = new Map<string, { asked: number; description: Promise<openid.Configuration> }>()

  function provider(name: string): OpenidProvider {
    const found = providers.find((one) => one.name === name)
    if (!found) throw new ProblemError('provider-missing')
    return found
  }

  function describe({ name, issuer, clientId, clientSecret }: OpenidProvider): Promise<openid.Configuration> {
    const known = descriptions.get(name)
    if (known && Date.now() - known.asked < freshMs) return known.description
    const execute = issuer.startsWith('http:') ? [openid.allowInsecureRequests] : []
    const description = openid
      .discovery(new URL(issuer), clientId, clientSecret, undefined, { timeout: patience, execute })
      .then((found) => {
        openid.enableNonRepudiationChecks(found)
        return found
      })
    descriptions.set(name, { asked: Date.now(), description })
    // One that was away may be back by the next sign-in.
    description.catch(() => descriptions.delete(name))
    return description
  }

  /** What a provider's part threw, as a Problem. */
  function problemIn(error: unknown, name: string): ProblemError {
    const reason = reasonOf(error)
    if (reason === 'openid-away') log.warn('an OpenID provider failed', { provider: name, ...described(error) })
    else log.info('an OpenID sign-in was refused', { provider: name, reason, ...described(error) })
    return new ProblemError(reason)
  }

  return {
    providers,
    provider,
    labelOf: (issuer) => providers.find((one) => sameIssuer(one.issuer, issuer))?.label ?? new URL(issuer).host,
    async begin(name, redirectUri) {
      const [state, nonce, verifier] = [openid.randomState(), openid.randomNonce(), openid.randomPKCECodeVerifier()]
      const description = await describe(provider(name)).catch((error: unknown) => {
        throw problemIn(error, name)
      })
      const url = openid.buildAuthorizationUrl(description, {
        redirect_uri: redirectUri,
        scope: 'openid email profile',
        ...{ state, nonce },
        code_challenge: await openid.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      })
      return { provider: name, redirectUri, state, nonce, verifier, url: url.href }
    },
    async finish({ provider: name, state, nonce, verifier }, address) {
      try {
        const description = await describe(provider(name))
        const tokens = await openid.authorizationCodeGrant(description, address, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        })
        const { iss: issuer, sub: subject, ...told } = tokens.claims()!
        // Many tell the address only when asked for it.
        const {
          email,
          email_verified,
          name: said,
        } = told['email'] === undefined ? await openid.fetchUserInfo(description, tokens.access_token, subject) : told
        const verified = email_verified === true ? NewEmail.safeParse(email) : null
        return {
          ...{ issuer, subject },
          email: verified?.data ?? null,
          name: typeof said === 'string' && said.trim() !== '' ? said.trim() : null,
        }
      } catch (error) {
        throw problemIn(error, name)
      }
    },
  }
}

const sameIssuer = (one: string, other: string) => one.replace(/\/$/, '') === other.replace(/\/$/, '')

/** Errors of openid-client whose answer does not fit what was begun: state, nonce, a code that was used. */
const mismatches = ['OAUTH_INVALID_RESPONSE', 'OAUTH_JWT_CLAIM_COMPARISON_FAILED', 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED']

function reasonOf(error: unknown): 'openid-denied' | 'openid-expired' | 'openid-away' {
  if (error instanceof openid.AuthorizationResponseError) return 'openid-denied'
  if (error instanceof openid.ResponseBodyError && error.error === 'invalid_grant') return 'openid-expired'
  const { code } = error as { code?: unknown }
  return mismatches.includes(String(code)) ? 'openid-expired' : 'openid-away'
}
