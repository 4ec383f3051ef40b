import type { Bearer, Carrier } from './carrier.ts'
import type { Memory } from './kept-questions.ts'

interface BearerOptions {
  site: string
  /** The origin of the page around the frame. */
  origin: string
  memory: Memory
}

/** Seconds before its end in which a bearer counts as over: clocks differ, and the way takes time. */
const margin = 5

/** The widget's frame: no cookies, but a bearer, kept by the frame itself and asked for anew when it has run out. */
export function createBearerCarrier({ site, origin, memory }: BearerOptions): Carrier & { token(): string | null } {
  /** Another tab may have signed in meanwhile: what it has kept counts. */
  const read = (): Bearer | null => {
    const kept = memory.load()
    return kept ? (JSON.parse(kept) as Bearer) : null
  }
  const authorized = (bearer: Bearer) => ({ authorization: `Bearer ${bearer.token}` })
  const isOver = ({ expiresAt }: Bearer) => Date.parse(expiresAt) - margin * 1_000 < Date.now()
  return {
    credentials: 'omit',
    token: () => read()?.token ?? null,
    arrival() {
      const bearer = read()
      const headers = { 'content-type': 'application/json', ...(bearer && authorized(bearer)) }
      return { path: '/widget/session', init: { method: 'POST', headers, body: JSON.stringify({ site, origin }) } }
    },
    keep(answer) {
      const { token, expiresAt } = answer?.bearer ?? answer ?? {}
      memory.save(token && expiresAt ? JSON.stringify({ token, expiresAt } satisfies Bearer) : '')
    },
    headers() {
      const bearer = read()
      return bearer && !isOver(bearer) ? authorized(bearer) : null
    },
    wasStale(sent) {
      const [before, now] = [sent['authorization'], read()].map((one) =>
        typeof one === 'string' ? one.slice('Bearer '.length) : one?.token,
      )
      // The same session under a newer token: then the older one was good, for it had not run out.
      return before?.split('.')[0] !== now?.split('.')[0]
    },
  }
}
