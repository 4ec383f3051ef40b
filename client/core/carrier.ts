import type { RouteAnswer, RoutePath } from '../../contract/routes.ts'
import type { UserView } from '../../contract/views.ts'

type CookieSession = RouteAnswer<'GET /api/v1/auth/csrf-token'>
type BearerSession = RouteAnswer<'POST /api/v1/widget/session'>

/** How a socket is carried. */
export type Transport = CookieSession['transports'][number]

/** What finding, making or changing a session answers: of a server that may be older than this page, so any of it may be missing. */
export type SessionAnswer = { user: UserView | null } & Partial<
  Omit<RouteAnswer<'POST /api/v1/auth/login'> & BearerSession, 'user' | 'site'>
>

/** How calls say whose they are: by the cookie that browsers add, or by a bearer where they add none. */
export interface Carrier {
  /** The request that finds the session, or makes one. */
  arrival(): {
    path: RoutePath<'GET /api/v1/auth/csrf-token' | 'POST /api/v1/widget/session'>
    init: RequestInit
  }
  /** Takes the token out of what arriving or signing in has answered; null when the session has ended. */
  keep(answer: SessionAnswer | null): void
  /** What a call has to carry; null when the session must be asked for first. */
  headers(changes: boolean): Record<string, string> | null
  /** Whether a call that was refused was refused for its token; asked when the session has been asked for again. */
  wasStale(sent: Record<string, string>): boolean
  credentials: 'same-origin' | 'omit'
}

/** Our own pages: a cookie, and for what changes something a token against forgery. */
export function createCookieCarrier(): Carrier {
  let token: string | null = null
  return {
    credentials: 'same-origin',
    arrival: () => ({ path: '/api/v1/auth/csrf-token', init: {} }),
    keep(answer) {
      token = answer?.csrfToken ?? null
    },
    headers: (changes) => (!changes ? {} : token === null ? null : { 'x-csrf-token': token }),
    // The token was good: what was refused is something else, a password perhaps.
    wasStale: (sent) => sent['x-csrf-token'] !== token,
  }
}
