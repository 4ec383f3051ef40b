import type { SiteFeature } from '../contract/site.ts'

/** The site through whose pages somebody asks, the page's origin, and what may be done there. */
export interface ActorSite {
  id: string
  origin: string
  features: SiteFeature[]
}

/** From where somebody asks. */
export interface Place {
  /** The network address they are counted by. */
  address: string
  /** The same as it may stand in a row: nothing of the address can be read from it. */
  addressHash: string
}

/** Whoever asks now: a signed-in user, or a guest, who is a session without a user. `site` is null on our own pages. */
export type Actor = Place & { sessionId: string; site: ActorSite | null } & (
    | { kind: 'user'; userId: string; guestId: null }
    | { kind: 'guest'; userId: null; guestId: string }
  )

/** What limits are counted by. */
export function actorKey(actor: Actor): string {
  return actor.userId ?? actor.guestId ?? actor.sessionId
}
