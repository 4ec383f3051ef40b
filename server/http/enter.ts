import type { Request, Response } from 'express'
import type { UserView } from '../../contract/views.ts'
import { Analysis } from '../../db/models/analysis.ts'
import type { User } from '../../db/models/user.ts'
import { room } from '../../platform/rooms.ts'
import { writeBearer } from '../bearer.ts'
import type { Means } from '../means.ts'
import { sessionName } from '../session-name.ts'
import { bearerOf, signIn } from '../sessions.ts'

/** What whoever signs in is told; `bearer` only when that is how they came. */
export interface Entered {
  user: UserView
  csrfToken: string
  bearer?: ReturnType<typeof writeBearer>
}

/**
 * Signs in under a new session id, and claims what the guest has made; the old session's sockets are closed, for they were
 * opened as somebody else.
 */
export async function enter(request: Request, response: Response, user: User, means: Means): Promise<Entered> {
  const left = request.sessionID
  const { guestId } = request.session
  await signIn(request, user, means.sessions)
  if (guestId) await Analysis.claim(guestId, user.id)
  means.rooms.close(room.session(sessionName(left)))
  return {
    user: user.view(),
    csrfToken: request.session.csrfToken ?? '',
    ...(bearerOf(response) && { bearer: writeBearer(request.sessionID, means.config) }),
  }
}
