import type { Request } from 'express'
import { Identity, type ProvenIdentity } from '../db/models/identity.ts'
import type { User } from '../db/models/user.ts'

declare module 'express-session' {
  interface SessionData {
    /** An identity whose address has an account, until its owner proves to be the account's too. */
    joining?: ProvenIdentity & { userId: string; until: number }
  }
}

/** Milliseconds in which the proof has to follow. */
const patienceMs = 15 * 60_000

/** Keeps an identity until the account with its address is signed in to, in this session. */
export function waitToJoin({ session }: Request, identity: ProvenIdentity, user: User): void {
  session.joining = { ...identity, userId: user.id, until: Date.now() + patienceMs }
}

/** The identity that waits in this session; null if there is none, or it has waited too long. */
export function waitingIn({ session: { joining } }: Request): ProvenIdentity | null {
  return joining && joining.until > Date.now() ? joining : null
}

/** Joins the identity that waits in this session, if this is the user it waits for; null if nothing was joined. */
export async function joinWaiting(request: Request, user: User): Promise<ProvenIdentity | null> {
  const waiting = waitingIn(request)
  if (!waiting || request.session.joining?.userId !== user.id) return null
  return (await Identity.join(waiting, user)) ? waiting : null
}
