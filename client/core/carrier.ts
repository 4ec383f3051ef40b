import type { UserView } from '../../contract/views.ts'

/** How a socket is carried. */
export type Transport = 'websocket' | 'polling'

/** A bearer as the server gives it out. */
export interface Bearer {
  token: string
  expiresAt: string
  /** Seconds from when it was written; older servers do not say. */
  expiresIn?: number
}

/** What finding, making or changing a session answers. */
export interface SessionAnswer {
  user: UserView | null
  csrfToken?: string
  /** How sockets may be opened; older servers do not say. */
  transports?: Transport[]
  bearer?: Bearer
  token?: string
  expiresAt?: string
  expiresIn?: number
}

/** How calls say whose they are: by the cookie that browsers add, or by a bearer where they add none. */
export interface Carrier {
  /** The request that finds the session, or makes one. */
  arrival(): { path: string; init: RequestInit }
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
    arrival: () => ({ path: '/auth/csrf-token', init: {} }),
    keep(answer) {
      token = answer?.csrfToken ?? null
    },
    headers: (changes) => (!changes ? {} : token === null ? null : { 'x-csrf-token': token }),
    // The token was good: what was refused is something else, a password perhaps.
    wasStale: (sent) => sent['x-csrf-token'] !== token,
  }
}
