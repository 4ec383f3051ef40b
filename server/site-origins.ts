import { Site } from '../db/models/site.ts'

/** Milliseconds that the list of all sites' origins is good for: for an origin that is in it, and for one that is not. */
const freshMs = { known: 5000, unknown: 200 }

/**
 * Tells whether pages of some site have this origin: whether it is the right site is told later, by the session.
 *
 * However many strangers knock, the database is asked five times a second at most.
 */
export function createSiteOrigins(): (origin: string) => Promise<boolean> {
  let read: { at: number; origins: Promise<Set<string>> } | null = null
  const look = (ms: number) => {
    if (read && performance.now() - read.at <= ms) return read.origins
    const origins = Site.everyOrigin()
    read = { at: performance.now(), origins }
    // Whoever waits for it is told; the next one asks anew.
    origins.catch(() => {
      read = null
    })
    return origins
  }
  return async (origin) => (await look(freshMs.known)).has(origin) || (await look(freshMs.unknown)).has(origin)
}
