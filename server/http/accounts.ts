import { Router } from 'express'
import { ProblemError } from '../../contract/problem.ts'
import { routes } from '../../contract/routes.ts'
import { claimGuest } from '../../db/claim-guest.ts'
import { User } from '../../db/models/user.ts'
import { room } from '../../platform/rooms.ts'
import { judgePassword } from '../judge-password.ts'
import { limitSignIns } from '../limit-sign-ins.ts'
import type { Means } from '../means.ts'
import type { Passwords } from '../passwords.ts'
import { requireFeature } from '../policy.ts'
import { sessionName } from '../session-name.ts'
import { bearerOf, beginGuest, cookieName, signOut } from '../sessions.ts'
import { enter } from './enter.ts'
import { actorOn } from './identify.ts'
import { readJson } from './read-json.ts'
import { signedIn } from './signed-in.ts'

/** Register, sign in and out, and what belongs to an account. */
export function accounts(means: Means, passwords: Passwords): Router {
  const { config, limits, placeOf } = means
  const perLogin = { name: 'login', points: config.limits.loginsPerMinute, seconds: 60 }
  const signIns = limitSignIns(config.limits, limits, means.redis)
  const perSession = { name: 'session-address', points: config.limits.sessionsPerMinute, seconds: 60 }
  const perRegistration = { name: 'register', points: config.limits.registrationsPerHour, seconds: 3600 }
  const router = Router()
  router.use(readJson)

  router.get('/csrf-token', async (request, response) => {
    if (!request.session.csrfToken) await limits.take(perSession, placeOf(request).address)
    beginGuest(request)
    const actor = actorOn(response)
    const user = actor?.kind === 'user' ? ((await User.byId(actor.userId)) ?? null) : null
    const { transports } = config
    response.json({ csrfToken: request.session.csrfToken, user: user?.view() ?? null, transports })
  })

  router.post('/register', async (request, response) => {
    const { email, password, name } = routes['POST /api/v1/auth/register'].body.parse(request.body)
    requireFeature(actorOn(response), 'sign-in')
    judgePassword(password, email, 'password')
    await limits.take(perRegistration, placeOf(request).address)
    const passwordHash = await passwords.hash(password)
    const { guestId } = request.session
    // Both or neither: an account without what the guest has made would refuse the address the next time.
    const user = await User.transaction(async (trx) => {
      const registered = await User.register(
        { email, passwordHash, name: name ?? email.slice(0, email.indexOf('@')) },
        trx,
      )
      if (guestId) await claimGuest(guestId, registered.id, trx)
      return registered
    })
    await signIns.succeeded(email, placeOf(request))
    response.status(201).json(await enter(request, response, user, means))
  })

  router.post('/login', async (request, response) => {
    const { email, password } = routes['POST /api/v1/auth/login'].body.parse(request.body)
    requireFeature(actorOn(response), 'sign-in')
    const place = placeOf(request)
    await signIns.take(email, place)
    const user = await User.byEmail(email)
    if (!(await passwords.check(password, user?.passwordHash)) || !user)
      throw new ProblemError('signed-out', 'E-mail address and password do not match. Try again.')
    await signIns.succeeded(email, place)
    response.json(await enter(request, response, user, means))
  })

  router.post('/logout', async (request, response) => {
    const left = request.sessionID
    await signOut(request)
    means.rooms.close(room.session(sessionName(left)), 'signed-out')
    if (!bearerOf(response)) response.clearCookie(cookieName(config))
    response.status(204).end()
  })

  router.get('/me', async (request, response) => {
    const user = await signedIn(response)
    response.json({ user: user.view(), csrfToken: request.session.csrfToken })
  })

  router
    .route('/profile')
    .get(async (_request, response) => {
      response.json({ user: (await signedIn(response)).view() })
    })
    .patch(async (request, response) => {
      const { name } = routes['PATCH /api/v1/auth/profile'].body.parse(request.body)
      const user = await signedIn(response)
      response.json({ user: (name === undefined ? user : await user.rename(name)).view() })
    })

  router.post('/password', async (request, response) => {
    const { currentPassword, newPassword } = routes['POST /api/v1/auth/password'].body.parse(request.body)
    const user = await signedIn(response)
    if (user.siteId !== null)
      throw new ProblemError(
        'invalid',
        'The page you come from has signed you in, so there is no password here to change. Change the one you have there.',
      )
    await limits.take(perLogin, user.id)
    if (!(await passwords.check(currentPassword, user.passwordHash)))
      throw new ProblemError('invalid', 'This is not your current password.', { field: 'currentPassword' })
    judgePassword(newPassword, user.email, 'newPassword')
    const changed = await user.changePassword(await passwords.hash(newPassword))
    await means.sessions.of.endAll(user.id)
    means.rooms.close(room.user(user.id), 'password-changed')
    response.json(await enter(request, response, changed, means))
  })

  return router
}
