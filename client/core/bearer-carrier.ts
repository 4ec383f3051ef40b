import type { RouteInput } from '../../contract/routes.ts'
import type { Carrier } from './carrier.ts'
import { readKept, writeKept } from './kept-value.ts'
import type { Memory } from './memory.ts'

interface BearerOptions {
  site: string
  /** The origin of the page around the frame. */
  origin: string
  memory: Memory
}

/** A stored bearer: its lifetime as the server said, and when it was received, by the local clock. */
interface Kept {
  token: string
  expiresAt: string
  /** Milliseconds; null if the server did not say. */
  goodFor: number | null
  at: number
}

/** Version of the stored format. */
const version = 1
const isKept = ({ token, expiresAt, goodFor, at }: Partial<Kept>): boolean =>
  typeof token === 'string' &&
  typeof expiresAt === 'string' &&
  (goodFor === null || typeof goodFor === 'number') &&
  typeof at === 'number'

/** Safety margin in milliseconds before a bearer expires, for network latency. At most a tenth of its lifetime. */
const margin = 5_000

/** The widget's frame: no cookies but a bearer, stored by the frame itself and renewed when it expires. */
export function createBearerCarrier({ site, origin, memory }: BearerOptions): Carrier & { token(): string | null } {
  /** Received by this page itself: then clock changes do not matter. */
  let received: { token: string; at: number } | null = null

  /** Another tab may have signed in meanwhile: its stored bearer wins. */
  const read = () => readKept<Kept>(memory, version, isKept)
  const authorized = (bearer: Kept) => ({ authorization: `Bearer ${bearer.token}` })

  /** Clocks differ and change: the local one only measures elapsed time, and is never compared with the server's. */
  function isOver({ token, goodFor, at }: Kept): boolean {
    // Then the server decides.
    if (goodFor === null) return false
    const most = goodFor - Math.min(margin, goodFor / 10)
    const age = Date.now() - at
    // While a device sleeps, performance.now() may stand still.
    if (received?.token === token) return performance.now() - received.at > most || age > most
    return age < 0 || age > most
  }
  return {
    credentials: 'omit',
    token: () => read()?.token ?? null,
    arrival() {
      const bearer = read()
      const headers = { 'content-type': 'application/json', ...(bearer && authorized(bearer)) }
      const input: RouteInput<'POST /api/v1/widget/session'> = { site, origin }
      return { path: '/api/v1/widget/session', init: { method: 'POST', headers, body: JSON.stringify(input) } }
    },
    keep(answer) {
      const { token, expiresAt, expiresIn } = answer?.bearer ?? answer ?? {}
      received = token ? { token, at: performance.now() } : null
      const goodFor = expiresIn === undefined ? null : expiresIn * 1_000
      writeKept(
        memory,
        version,
        token && expiresAt ? ({ token, expiresAt, goodFor, at: Date.now() } satisfies Kept) : null,
      )
    },
    headers() {
      const bearer = read()
      return bearer && !isOver(bearer) ? authorized(bearer) : null
    },
    wasStale(sent) {
      const now = read()
      const [before, since] = [sent['authorization']?.slice('Bearer '.length), now?.token].map((token) => {
        const [session, expires] = token?.split('.') ?? []
        return { session, expires: Number(expires) * 1_000 }
      })
      if (before?.session !== since?.session) return true
      // The same session with a newer token: the older one was valid, unless it had expired when this one was stored.
      const written = (since?.expires ?? 0) - (now?.goodFor ?? Number.POSITIVE_INFINITY)
      return (before?.expires ?? 0) <= written
    },
  }
}
