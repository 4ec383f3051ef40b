import { useClient } from '../ui/client-context.ts'
import { useAction } from '../ui/use-action.ts'

/** Whether the browser knows passkeys; not over plain http, except on this machine. */
export const hasPasskeys = 'PublicKeyCredential' in globalThis

/** Signing in with a passkey, and by a provider, whose page is opened in place of ours and leads back here. */
export function useEntries() {
  const { api, visit } = useClient()
  const passkey = useAction(async () => {
    const { signWithPasskey } = await import('./ask-authenticator.ts')
    const { options } = await api.call('POST /api/v1/auth/passkey-login/options', {})
    const credential = await signWithPasskey(options)
    await visit.enterBy('POST /api/v1/auth/passkey-login', { credential })
  })
  const provider = useAction(async (name: string) => {
    const { pathname, search } = location
    const to = /^\/(a\/|enter$)/.test(pathname) ? pathname + search : '/'
    location.assign((await api.call('POST /api/v1/auth/openid/:provider', { provider: name, to })).url)
  })
  return { passkey, provider }
}
