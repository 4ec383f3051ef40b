import { generateKeyPairSync } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider, { type Interaction } from 'oidc-provider'
import { memoryAdapter } from './memory-adapter.ts'

/** Somebody with an account at the provider; `email` is missing where the provider does not know one. */
export interface Person {
  sub: string
  email?: string
  email_verified?: boolean
  name?: string
}

export type OpenidProvider = Awaited<ReturnType<typeof startOpenidProvider>>

const clientId = 'rekha'
const clientSecret = 'a secret between rekha and the provider'

/** A real OpenID provider, which lets `who` in without asking anything, or refuses if that is null. */
export async function startOpenidProvider() {
  const http = createServer((request, response) => void answer(request, response))
  const listen = (at: number) => new Promise<void>((resolve) => http.listen(at, '127.0.0.1', resolve))
  await listen(0)
  const { port } = http.address() as AddressInfo
  const issuer = `http://127.0.0.1:${port}`
  const people = new Map<string, Person>()
  const provider = new Provider(issuer, {
    adapter: memoryAdapter(),
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: ['http://localhost/callback'] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    features: { devInteractions: { enabled: false } },
    pkce: { required: () => true },
    findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ ...people.get(sub), sub }) }),
    interactions: { url: (_context, { uid }: Interaction) => `/enter/${uid}` },
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({ clientId, accountId: oidc.session!.accountId! })
      grant.addOIDCScope('openid email profile')
      await grant.save()
      return grant
    },
    ttl: { AccessToken: 60, AuthorizationCode: 60, IdToken: 60, Interaction: 60, Session: 60, Grant: 60 },
    cookies: { keys: ['of the test'] },
    jwks: { keys: [newKey()] },
  })
  // The port of the server under test is not known before it runs.
  provider.Client.prototype.redirectUriAllowed = (address: string) => new URL(address).hostname === 'localhost'
  const handle = provider.callback()
  async function answer(...[request, response]: Parameters<typeof handle>) {
    if (!request.url?.startsWith('/enter/')) return handle(request, response)
    const { who } = running
    if (who) people.set(who.sub, who)
    const result = who ? { login: { accountId: who.sub } } : { error: 'access_denied' }
    await provider.interactionFinished(request, response, result)
  }
  const running = {
    issuer,
    /** Who signs in next. */
    who: null as Person | null,
    /** The setting of a service whose button says `label`. */
    setting: (name = 'example', label = 'Example') => ({ name, label, issuer, clientId, clientSecret }),
    /** Follows the provider's pages as a browser without cookies from earlier; returns the address it sends back to. */
    async visit(address: string): Promise<string> {
      const cookies = new Map<string, string>()
      for (let at = address; ; ) {
        const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
        const response = await fetch(at, { redirect: 'manual', headers: { cookie } })
        for (const line of response.headers.getSetCookie()) {
          const [, name = '', value = ''] = line.match(/^([^=]+)=([^;]*)/) ?? []
          cookies.set(name, value)
        }
        const location = response.headers.get('location')
        if (!location) throw new Error(`the provider answered ${response.status}: ${await response.text()}`)
        at = new URL(location, at).href
        if (!at.startsWith(issuer)) return at
      }
    },
    /** After `stop`, at the same address. */
    start: () => listen(port),
    stop: () =>
      new Promise<void>((resolve) => {
        http.close(() => resolve())
        http.closeAllConnections()
      }),
  }
  return running
}

/** RS256: what clients expect that name no other. */
function newKey() {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' }
}
