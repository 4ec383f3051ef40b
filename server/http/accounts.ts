import { json, type Request, type Response, Router, urlencoded } from 'express'
import { ProblemError } from '../../contract/problem.ts'
import { routes } from '../../contract/routes.ts'
import { Analysis } from '../../db/models/analysis.ts'
import { User } from '../../db/models/user.ts'
import { room } from '../../platform/rooms.ts'
import type { Actor } from '../actor.ts'
import type { Means } from '../means.ts'
import type { Passwords } from '../passwords.ts'
import { sessionName } from '../session-name.ts'
import { beginGuest, cookieName, signIn, signOut } from '../sessions.ts'
import { addressOf } from './identify.ts'
import { readAtMost } from './read-at-most.ts'
import { signedIn } from './signed-in.ts'

/** Four passwords or names of the greatest length fit; nothing that is asked for here is longer. */
const mostBytes = 16 * 1024

/** A form is not what is asked for here, but one of so many fields is refused for its length first. */
const refuseLongForm = urlencoded({ limit: mostBytes, parameterLimit: 100, extended: false })

/** Register, sign in and out, and what belongs to an account. */
export function accounts(means: Means, passwords: Passwords): Router {
  const { config, limits } = means
  const perLogin = { name: 'login', points: config.limits.loginsPerMinute, seconds: 60 }
  const perAddress = { name: 'login-address', points: 10 * config.limits.loginsPerMinute, seconds: 60 }
  const perRegistration = { name: 'register', points: config.limits.registrationsPerHour, seconds: 3600 }
  const router = Router()
  const parse = json({ limit: mostBytes, strict: true, type: 'application/json', verify: requireUtf8 })
  router.use(readAtMost(mostBytes, parse), readAtMost(mostBytes, refuseLongForm), requireJson)

  router.get('/csrf-token', async (request, response) => {
    beginGuest(request)
    const actor = response.locals['actor'] as Actor | null
    const user = actor?.kind === 'user' ? ((await User.query().findById(actor.userId)) ?? null) : null
    response.json({ csrfToken: request.session.csrfToken, user: user?.view() ?? null })
  })

  router.post('/register', async (request, response) => {
    const { email, password, name } = routes['POST /api/v1/auth/register'].body.parse(request.body)
    await limits.take(perRegistration, addressOf(request))
    const passwordHash = await passwords.hash(password)
    const user = await User.register({ email, passwordHash, name: name ?? email.slice(0, email.indexOf('@')) })
    await enter(request, response, user, 201)
  })

  router.post('/login', async (request, response) => {
    const { email, password } = routes['POST /api/v1/auth/login'].body.parse(request.body)
    await limits.take(perAddress, addressOf(request))
    await limits.take(perLogin, `${addressOf(request)} ${email}`)
    const user = await User.byEmail(email)
    if (!(await passwords.check(password, user?.passwordHash)) || !user)
      throw new ProblemError('signed-out', 'E-mail address and password do not match. Try again.')
    await enter(request, response, user, 200)
  })

  router.post('/logout', async (request, response) => {
    const left = request.sessionID
    await signOut(request)
    means.rooms.tell(room.session(sessionName(left)), 'session:ended', { reason: 'signed-out' })
    means.rooms.close(room.session(sessionName(left)))
    response.clearCookie(cookieName(config)).status(204).end()
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
      const { name, picture } = routes['PATCH /api/v1/auth/profile'].body.parse(request.body)
      const user = await signedIn(response)
      const changed = await user.describe({
        ...(name !== undefined && { name }),
        ...(picture !== undefined && { picture }),
      })
      response.json({ user: changed.view() })
    })

  router.post('/password', async (request, response) => {
    const { currentPassword, newPassword } = routes['POST /api/v1/auth/password'].body.parse(request.body)
    const user = await signedIn(response)
    await limits.take(perLogin, user.id)
    if (!(await passwords.check(currentPassword, user.passwordHash)))
      throw new ProblemError('invalid', 'This is not your current password.', { field: 'currentPassword' })
    const changed = await user.changePassword(await passwords.hash(newPassword))
    await means.sessions.of.endAll(user.id)
    means.rooms.tell(room.user(user.id), 'session:ended', { reason: 'password-changed' })
    means.rooms.close(room.user(user.id))
    await enter(request, response, changed, 200)
  })

  /** Signs in under a new session id; the old session's sockets are closed, for they were opened as somebody else. */
  async function enter(request: Request, response: Response, user: User, status: number): Promise<void> {
    const left = request.sessionID
    const { guestId } = request.session
    await signIn(request, user, means.sessions)
    if (guestId) await Analysis.claim(guestId, user.id)
    means.rooms.close(room.session(sessionName(left)))
    response.status(status).json({ user: user.view(), csrfToken: request.session.csrfToken })
  }

  return router
}

/** The parser also takes UTF-7, -16 and -32, which nobody who means well sends. */
function requireUtf8(_request: unknown, _response: unknown, _body: Buffer, encoding: string): void {
  if (encoding !== 'utf-8') throw new ProblemError('unsupported-type', 'Send UTF-8 JSON.')
}

/** A body that is not JSON was left unread by the parser. */
function requireJson(request: Request, _response: Response, next: () => void): void {
  const sent = request.headers['content-length'] ?? request.headers['transfer-encoding']
  if (sent !== undefined && sent !== '0' && !request.is('application/json'))
    throw new ProblemError('unsupported-type', 'Send JSON, with Content-Type: application/json.')
  request.body ??= {}
  next()
}
