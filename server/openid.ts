import type { Configuration } from 'openid-client'
import { ProblemError } from '../contract/problem.ts'
import { Name, NewEmail } from '../contract/routes.ts'
import { described, type Log } from '../platform/log.ts'
import type { OpenidProvider } from '../platform/openid-providers.ts'

/** Loaded when somebody first signs in this way. */
const client = () => import('openid-client')

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
  /**
   * The address to send a person to (code flow with PKCE, state and nonce); with `again` the provider is to ask who it is, even if
   * it knows. Throws `busy` if the provider is away.
   */
  begin(name: string, redirectUri: string, again: boolean): Promise<Begun & { url: string }>
  /** Who came back to `address`; throws `signed-out` if this does not answer what was begun, `busy` if the provider is away. */
  finish(begun: Begun, address: URL): Promise<Claims>
}

export function openOpenid(providers: readonly OpenidProvider[], log: Log): Openid {
  const descriptions = new Map<string, { asked: number; description: Promise<Configuration> }>()

  function provider(name: string): OpenidProvider {
    const found = providers.find((one) => one.name === name)
    if (!found) throw new ProblemError('provider-missing')
    return found
  }

  function describe(one: OpenidProvider): Promise<Configuration> {
    const { name } = one
    const known = descriptions.get(name)
    if (known && Date.now() - known.asked < freshMs) return known.description
    const description = discover(one)
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
    async begin(name, redirectUri, again) {
      const openid = await client()
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
        // OpenID Connect Core 1.0, section 3.1.2.1; who cannot do that ignores it.
        ...(again && { max_age: '0' }),
      })
      return { provider: name, redirectUri, state, nonce, verifier, url: url.href }
    },
    async finish({ provider: name, state, nonce, verifier }, address) {
      try {
        const openid = await client()
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
        // Some write `true` as a string.
        const verified = String(email_verified) === 'true' ? NewEmail.safeParse(email) : null
        return {
          ...{ issuer, subject },
          email: verified?.data ?? null,
          name: Name.safeParse(said).data ?? null,
        }
      } catch (error) {
        throw problemIn(error, name)
      }
    },
  }
}

/** What a provider says of itself: its addresses, and its keys. */
async function discover({ issuer, clientId, clientSecret }: OpenidProvider): Promise<Configuration> {
  const { allowInsecureRequests, discovery, enableNonRepudiationChecks } = await client()
  const execute = issuer.startsWith('http:') ? [allowInsecureRequests] : []
  const found = await discovery(new URL(issuer), clientId, clientSecret, undefined, { timeout: patience, execute })
  enableNonRepudiationChecks(found)
  return found
}

const sameIssuer = (one: string, other: string) => one.replace(/\/$/, '') === other.replace(/\/$/, '')

/** The provider's own refusals (RFC 6749, sections 4.1.2.1 and 5.2; OpenID Connect Core 1.0, section 3.1.2.6). */
const refusals: Record<string, 'openid-denied' | 'openid-expired'> = {
  access_denied: 'openid-denied',
  login_required: 'openid-denied',
  consent_required: 'openid-denied',
  interaction_required: 'openid-denied',
  invalid_grant: 'openid-expired',
}
/** openid-client's codes for answers that do not fit what was begun: state, nonce, a time that is over. */
const mismatches = ['OAUTH_INVALID_RESPONSE', 'OAUTH_JWT_CLAIM_COMPARISON_FAILED', 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED']

function reasonOf(thrown: unknown): 'openid-denied' | 'openid-expired' | 'openid-away' {
  const { code, error } = thrown as { code?: unknown; error?: unknown }
  return refusals[String(error)] ?? (mismatches.includes(String(code)) ? 'openid-expired' : 'openid-away')
}
