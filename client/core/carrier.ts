import type { RouteAnswer, RoutePath } from '../../contract/routes.ts'
import type { UserView } from '../../contract/views.ts'

type CookieSession = RouteAnswer<'GET /api/v1/auth/csrf-token'>
type BearerSession = RouteAnswer<'POST /api/v1/widget/session'>

/** How one may sign in besides by password, and what came of a sign-in by a provider. */
export type SignInOffer = CookieSession['signIn']

/** How a socket is carried. */
export type Transport = CookieSession['transports'][number]

/** The response to finding, creating or changing a session. The server may be older than this page, so any field may be missing. */
export type SessionAnswer = { user: UserView | null } & Partial<
  Omit<RouteAnswer<'POST /api/v1/auth/login'> & BearerSession, 'user' | 'site'> &
    Pick<CookieSession, 'resetsPasswords' | 'signIn'>
>

/** How calls authenticate: by the browser's cookie, or by a bearer where there is none. */
export interface Carrier {
  /** The request that finds or creates the session. */
  arrival(): {
    path: RoutePath<'GET /api/v1/auth/csrf-token' | 'POST /api/v1/widget/session'>
    init: RequestInit
  }
  /** Stores the token from a session response; null when the session has ended. */
  keep(answer: SessionAnswer | null): void
  /** Headers for a call; null if the session must be fetched first. */
  headers(changes: boolean): Record<string, string> | null
  /** Whether a call was refused because of its token; called after fetching the session again. */
  wasStale(sent: Record<string, string>): boolean
  credentials: 'same-origin' | 'omit'
}

/** Our own pages: a cookie, plus a CSRF token for changes. */
export function createCookieCarrier(): Carrier {
  let token: string | null = null
  return {
    credentials: 'same-origin',
    arrival: () => ({ path: '/api/v1/auth/csrf-token', init: {} }),
    keep(answer) {
      token = answer?.csrfToken ?? null
    },
    headers: (changes) => (!changes ? {} : token === null ? null : { 'x-csrf-token': token }),
    // The token was valid: something else was refused, such as a password.
    wasStale: (sent) => sent['x-csrf-token'] !== token,
  }
}
