import { Site } from '../db/models/site.ts'

/** How long the list of all sites' origins is cached, in milliseconds: for listed origins, and for others. */
const freshMs = { known: 5000, unknown: 200 }

/**
 * Whether any site has this origin; the session later decides whether it is the right site.
 *
 * Queries the database at most five times a second, however many strangers connect.
 */
export function createSiteOrigins(): (origin: string) => Promise<boolean> {
  let read: { at: number; origins: Promise<Set<string>> } | null = null
  const look = (ms: number) => {
    if (read && performance.now() - read.at <= ms) return read.origins
    const origins = Site.everyOrigin()
    read = { at: performance.now(), origins }
    // Waiting callers get the error; the next one retries.
    origins.catch(() => {
      read = null
    })
    return origins
  }
  return async (origin) => (await look(freshMs.known)).has(origin) || (await look(freshMs.unknown)).has(origin)
}
