import { ProblemError } from '../../contract/problem.ts'
import { User } from '../../db/models/user.ts'
import { room } from '../../platform/rooms.ts'
import { sessionName } from '../session-name.ts'
import { beginGuest, newGuests } from '../sessions.ts'
import { offerIn } from './openid.ts'
import { requireHttps } from './over-https.ts'
import { route } from './route.ts'
import { anyone, signedIn } from './rules.ts'

export const beginSession = route('GET /api/v1/auth/csrf-token', {
  allow: anyone,
  async run(_, __, context) {
    const { actor, request, config, log, limits, place, takeQuota } = context
    if (!request.session.csrfToken) {
      requireHttps(request, config, log)
      await takeQuota()
      await limits.take(newGuests(config), place.address)
    }
    beginGuest(request)
    const user = actor?.kind === 'user' ? ((await User.byId(actor.userId)) ?? null) : null
    const { transports } = config
    const resetsPasswords = config.mail !== null
    const signIn = offerIn(request, context)
    return {
      csrfToken: request.session.csrfToken ?? '',
      user: user?.view() ?? null,
      transports,
      resetsPasswords,
      signIn,
    }
  },
})

export const listSessions = route('GET /api/v1/auth/sessions', {
  allow: signedIn,
  async run(_, user, { request, sessions }) {
    return { sessions: await sessions.of.list(user, request.sessionID) }
  },
})

export const endSession = route('DELETE /api/v1/auth/sessions/:name', {
  allow: signedIn,
  missing: 'session-missing',
  async run({ name }, user, { request, sessions, rooms }) {
    if (name === sessionName(request.sessionID)) throw new ProblemError('session-in-use')
    if (!(await sessions.of.end(user.id, name))) throw new ProblemError('session-missing')
    rooms.close(room.session(name), 'signed-out')
  },
})
