import { Origin } from '../../contract/site.ts'

/** Advice for a page owner about an address. */
export interface OriginAdvice {
  allowed: boolean
  /** Null if it is not an address. */
  origin: string | null
  advice: string
}

/** Whether an origin, or a page's full address, may show a site's widget, and if not, what to do. */
export function adviseOrigin(sent: string, { origins }: { origins: string[] }): OriginAdvice {
  const parsed = Origin.safeParse(URL.canParse(sent) ? new URL(sent).origin : sent)
  if (!parsed.success)
    return { allowed: false, origin: null, advice: 'This is not an address. Write it as https://example.org.' }
  const origin = parsed.data
  if (origins.includes(origin)) return { allowed: true, origin, advice: `Pages of ${origin} may show the chat.` }
  const near = origins.find((one) => isNear(one, origin))
  const why = near ? ` ${near} is allowed, but scheme, subdomain and port must be the same too.` : ''
  return {
    allowed: false,
    origin,
    advice: `Pages of ${origin} may not show the chat.${why} Add ${origin} to allow it.`,
  }
}

/** The same host except for port, scheme or www. */
function isNear(one: string, other: string): boolean {
  const host = (origin: string) => new URL(origin).hostname.replace(/^www\./, '')
  return host(one) === host(other)
}
