import type { Request, Response } from 'express'
import type { UserView } from '../../contract/views.ts'
import { claimGuest } from '../../db/claim-guest.ts'
import type { User } from '../../db/models/user.ts'
import { room } from '../../platform/rooms.ts'
import { writeBearer } from '../bearer.ts'
import type { Dependencies } from '../dependencies.ts'
import { sessionName } from '../session-name.ts'
import { bearerOf, signIn } from '../sessions.ts'

/** What whoever signs in is told; `bearer` only when that is how they came. */
export interface Entered {
  user: UserView
  csrfToken: string
  bearer?: ReturnType<typeof writeBearer>
}

/**
 * Claims what the guest has made, and signs in under a new session id; the old session's sockets are closed, for they were
 * opened as somebody else.
 */
export async function enter(
  request: Request,
  response: Response,
  user: User,
  dependencies: Dependencies,
): Promise<Entered> {
  const left = request.sessionID
  const { guestId } = request.session
  // First, while the session still says who the guest is: whoever is told `busy` by this can sign in again.
  if (guestId) await claimGuest(guestId, user.id)
  await signIn(request, user, dependencies.sessions)
  dependencies.rooms.close(room.session(sessionName(left)))
  return {
    user: user.view(),
    csrfToken: request.session.csrfToken ?? '',
    ...(bearerOf(response) && { bearer: writeBearer(request.sessionID, dependencies.config) }),
  }
}
