import type { SessionData } from 'express-session'
import { Site } from '../db/models/site.ts'
import { User } from '../db/models/user.ts'
import type { Actor, ActorSite, Place } from './actor.ts'

/**
 * A session's owner; null if it has expired, its user has changed the password, is disabled or is gone, or its site is
 * gone or no longer allows the page's origin.
 */
export async function actorIn(
  data: Partial<SessionData>,
  sessionId: string,
  maxMs: number,
  place: Place,
): Promise<Actor | null> {
  return actorWith(data, sessionId, maxMs, place, await loadOwners([data]))
}

/** The users and sites that sessions name. */
export interface Owners {
  users: Map<string, Pick<User, 'sessionEpoch' | 'createdAt' | 'disabledAt'>>
  sites: Map<string, Pick<Site, 'origins' | 'features'>>
}

/** Loads them, in at most one query each. */
export async function loadOwners(sessions: Partial<SessionData>[]): Promise<Owners> {
  const [users, sites] = await Promise.all([
    User.standing(sessions.flatMap(({ userId }) => userId ?? [])),
    Site.admitting(sessions.flatMap(({ siteId }) => siteId ?? [])),
  ])
  return { users: new Map(users.map((user) => [user.id, user])), sites: new Map(sites.map((site) => [site.id, site])) }
}

/** The same as `actorIn`, with the owners at hand. */
export function actorWith(
  data: Partial<SessionData>,
  sessionId: string,
  maxMs: number,
  { address, addressHash }: Place,
  { users, sites }: Owners,
): Actor | null {
  if (!data.startedAt || Date.now() - data.startedAt > maxMs) return null
  const site = data.siteId ? siteIn(sites, data.siteId, data.origin ?? '') : null
  if (data.siteId && !site) return null
  const who = { sessionId, site, address, addressHash }
  if (data.userId) {
    const user = users.get(data.userId)
    if (!user || user.disabledAt !== null || user.sessionEpoch !== data.epoch) return null
    return { ...who, kind: 'user', userId: data.userId, guestId: null, registeredAt: user.createdAt }
  }
  return data.guestId ? { ...who, kind: 'guest', userId: null, guestId: data.guestId } : null
}

function siteIn(sites: Owners['sites'], id: string, origin: string): ActorSite | null {
  const site = sites.get(id)
  return site?.origins.includes(origin) ? { id, origin, features: site.features } : null
}
