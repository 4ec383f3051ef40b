import { Site } from '../db/models/site.ts'

/** Milliseconds that the list of all sites' origins is used for. */
const freshMs = 2000

/**
 * Tells whether pages of some site have this origin: whether it is the right site is told later, by the session.
 *
 * However many strangers knock, the database is asked once in two seconds.
 */
export function createSiteOrigins(): (origin: string) => Promise<boolean> {
  let read: { at: number; origins: Promise<Set<string>> } | null = null
  return async (origin) => {
    if (!read || performance.now() - read.at > freshMs) read = { at: performance.now(), origins: Site.everyOrigin() }
    return (await read.origins).has(origin)
  }
}
