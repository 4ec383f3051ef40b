import type { Request, Response } from 'express'
import { ProblemError } from '../../contract/problem.ts'
import type { UserView } from '../../contract/views.ts'
import { claimGuest } from '../../db/claim-guest.ts'
import type { User } from '../../db/models/user.ts'
import { room } from '../../platform/rooms.ts'
import type { Audit } from '../audit.ts'
import { writeBearer } from '../bearer.ts'
import type { Dependencies } from '../dependencies.ts'
import { sessionName } from '../session-name.ts'
import { bearerOf, signIn } from '../sessions.ts'

/** The response to a sign-in; `bearer` only for callers with a bearer. */
export interface Entered {
  user: UserView
  csrfToken: string
  bearer?: ReturnType<typeof writeBearer>
}

/**
 * Claims the guest's readings, and signs in with a new session id; closes the old session's sockets, which were
 * opened as the guest. Throws `forbidden` if the account is disabled.
 */
export async function enter(
  request: Request,
  response: Response,
  user: User,
  dependencies: Dependencies & { audit: Audit },
): Promise<Entered> {
  const subject = { kind: 'user' as const, id: user.id }
  if (user.disabledAt !== null) {
    await dependencies.audit('sign-in-failed', { subject, details: { disabled: true } })
    throw new ProblemError('account-disabled')
  }
  await dependencies.audit('signed-in', { subject })
  const left = request.sessionID
  const { guestId } = request.session
  // First, while the session still identifies the guest: after `busy` one can sign in again.
  if (guestId) await claimGuest(guestId, user.id)
  await signIn(request, user, dependencies.sessions)
  dependencies.rooms.close(room.session(sessionName(left)))
  return {
    user: user.view(),
    csrfToken: request.session.csrfToken ?? '',
    ...(bearerOf(response) && { bearer: writeBearer(request.sessionID, dependencies.config) }),
  }
}
