import type { Request, Response } from 'express'
import { ProblemError } from '../../contract/problem.ts'
import type { UserView } from '../../contract/views.ts'
import { claimGuest } from '../../db/claim-guest.ts'
import type { User } from '../../db/models/user.ts'
import { room } from '../../platform/rooms.ts'
import type { Place } from '../actor.ts'
import type { Audit } from '../audit.ts'
import { writeBearer } from '../bearer.ts'
import type { Dependencies } from '../dependencies.ts'
import { describeDevice } from '../describe-device.ts'
import { rememberDevice } from '../device-cookie.ts'
import { joinWaiting } from '../joining.ts'
import type { SignInLimits } from '../limit-sign-ins.ts'
import type { Openid } from '../openid.ts'
import { languageOf, postNotice } from '../post-mail.ts'
import { sessionName } from '../session-name.ts'
import { bearerOf, signIn } from '../sessions.ts'
import { tellOfWay } from './tell-of-way.ts'

type EnterContext = Dependencies & {
  request: Request
  signIns: SignInLimits
  openid: Openid
  place: Place
  device: string | null
  audit: Audit
}

/** The response to a sign-in; `bearer` only for callers with a bearer. */
export interface Entered {
  user: UserView
  csrfToken: string
  bearer?: ReturnType<typeof writeBearer>
}

/**
 * Claims the guest's readings, joins an identity that waits for this user, and signs in with a new session id; closes the old
 * session's sockets, which were opened as the guest. The person is told by mail of a device that is new to the account, unless they
 * are told anyway.
 *
 * Throws `forbidden` if the account is disabled.
 */
export async function enter(
  request: Request,
  response: Response,
  user: User,
  context: EnterContext,
  { isTold = false } = {},
): Promise<Entered> {
  const subject = { kind: 'user' as const, id: user.id }
  if (user.disabledAt !== null) {
    await context.audit('sign-in-failed', { subject, details: { disabled: true } })
    throw new ProblemError('account-disabled')
  }
  await context.audit('signed-in', { subject })
  const left = request.sessionID
  const { guestId } = request.session
  // First, while the session still identifies the guest: after `busy` one can sign in again.
  if (guestId) await claimGuest(guestId, user.id, context.config.retention)
  const joined = await joinWaiting(request, user)
  if (joined) await tellOfWay('identity-added', user, context, context.openid.labelOf(joined.issuer))
  const ended = await signIn(request, user, context.sessions)
  context.rooms.close(room.session(sessionName(left)))
  for (const name of ended) context.rooms.close(room.session(name), 'signed-out')
  if (user.siteId === null) await recordSignIn(request, response, user, context, isTold)
  return {
    user: user.view(),
    csrfToken: request.session.csrfToken ?? '',
    ...(bearerOf(response) && { bearer: writeBearer(request.sessionID, context.config) }),
  }
}

async function recordSignIn(
  request: Request,
  response: Response,
  user: User,
  context: EnterContext,
  isTold: boolean,
): Promise<void> {
  const { signIns, place, config } = context
  // In a frame on another site a browser keeps no cookie of ours.
  const isFrame = bearerOf(response) !== null
  const wasKnown = isFrame
    ? await signIns.knows(user.id, { place, device: null })
    : await signIns.knowsDevice(user.id, context.device)
  const device = isFrame ? null : rememberDevice(context.device, response, config)
  await signIns.succeeded(user.id, { place, device })
  if (wasKnown || isTold) return
  const { browser, system } = describeDevice(request.get('user-agent'))
  const named = [browser, system].filter((part) => part !== null).join(', ') || null
  await postNotice(
    { kind: 'new-sign-in', language: languageOf(request), ...(named !== null && { device: named }) },
    user,
    context,
  )
}
