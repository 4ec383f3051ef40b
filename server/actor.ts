import type { SiteFeature } from '../contract/site.ts'

/** The site a request comes through, its page's origin, and what it offers. */
export interface ActorSite {
  id: string
  origin: string
  features: SiteFeature[]
}

/** Where a request comes from. */
export interface Place {
  /** The network address used for limits. */
  address: string
  /** The address as stored in rows: a hash that does not reveal it. */
  addressHash: string
}

/** The caller: a signed-in user, or a guest, which is a session without a user. `site` is null on our own pages. */
export type Actor = Place & { sessionId: string; site: ActorSite | null } & (
    | { kind: 'user'; userId: string; guestId: null; registeredAt: string }
    | { kind: 'guest'; userId: null; guestId: string }
  )

/** The key for limits. */
export function actorKey(actor: Actor): string {
  return actor.userId ?? actor.guestId ?? actor.sessionId
}
