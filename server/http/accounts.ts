import type { Response } from 'express'
import { ProblemError } from '../../contract/problem.ts'
import { claimGuest } from '../../db/claim-guest.ts'
import { User } from '../../db/models/user.ts'
import { returnDay } from '../../db/money/purse.ts'
import { retentionOf } from '../../db/retention.ts'
import type { Config } from '../../platform/config.ts'
import { room } from '../../platform/rooms.ts'
import { judgePassword } from '../judge-password.ts'
import { keyedHash } from '../keyed-hash.ts'
import { languageOf, postNotice } from '../post-mail.ts'
import { removeUser } from '../remove-user.ts'
import { sessionName } from '../session-name.ts'
import { bearerOf, cookieName, signOut } from '../sessions.ts'
import { confirmSelf } from './confirm-self.ts'
import { sendDownload } from './downloads/send-download.ts'
import { writeExport } from './downloads/write-export.ts'
import { enter } from './enter.ts'
import { route } from './route.ts'
import { anySession, maySignIn, signedIn } from './rules.ts'
import { viewWays } from './ways-in.ts'

export const register = route('POST /api/v1/auth/register', {
  allow: maySignIn,
  async run({ email, password, name }, _, context) {
    const { request, response, place, passwords } = context
    judgePassword(password, email, 'password')
    await context.takeQuota()
    const passwordHash = await passwords.hash(password, place)
    const { guestId } = request.session
    // Both or neither: an account without the guest's readings would block the address next time.
    const user = await User.transaction(async (trx) => {
      const registered = await User.register(
        { email, passwordHash, name: name ?? email.slice(0, email.indexOf('@')) },
        trx,
      )
      await returnDay(registered.id, keyedHash('email', email, context.config), trx)
      if (guestId) await claimGuest(guestId, registered.id, context.config.retention, trx)
      return registered
    })
    await context.audit('registered', { subject: { kind: 'user', id: user.id } })
    await postNotice({ kind: 'verify-address', language: languageOf(request), address: email }, user, context)
    return enter(request, response, user, context, { isTold: true })
  },
})

export const login = route('POST /api/v1/auth/login', {
  allow: maySignIn,
  limit: async ({ email }, { signIns, place, device }) => {
    const user = await User.byEmail(email)
    await signIns.take(email, user?.id ?? null, { place, device })
  },
  async run({ email, password }, _, context) {
    const { request, response, place, device, passwords, signIns } = context
    const user = await User.byEmail(email)
    // Not by its address: whoever shares that could tell by the time it takes whether somebody there has this account.
    const known = await signIns.knowsDevice(user?.id ?? null, device)
    const { matches, renewed } = await passwords.check(password, user?.passwordHash, { ...place, known })
    if (!matches || !user) {
      await context.audit('sign-in-failed', { subject: user && { kind: 'user', id: user.id } })
      throw new ProblemError('sign-in-mismatch')
    }
    if (renewed !== undefined) await user.renewHash(renewed)
    return enter(request, response, user, context)
  },
})

export const logout = route('POST /api/v1/auth/logout', {
  allow: anySession,
  async run(_, __, { request, response, rooms, config, audit }) {
    const left = request.sessionID
    await audit('signed-out')
    await signOut(request)
    rooms.close(room.session(sessionName(left)), 'signed-out')
    forgetCookie(response, config)
  },
})

export const getMe = route('GET /api/v1/auth/me', {
  allow: signedIn,
  async run(_, user, { request }) {
    return { user: user.view(), csrfToken: request.session.csrfToken ?? '' }
  },
})

export const getProfile = route('GET /api/v1/auth/profile', {
  allow: signedIn,
  async run(_, user) {
    return { user: user.view() }
  },
})

export const editProfile = route('PATCH /api/v1/auth/profile', {
  allow: signedIn,
  async run({ name }, user, { audit }) {
    if (name === undefined) return { user: user.view() }
    await audit('name-changed')
    return { user: (await user.rename(name)).view() }
  },
})

export const changePassword = route('POST /api/v1/auth/password', {
  allow: signedIn,
  async run({ currentPassword = '', newPassword }, user, context) {
    const { request, response, place, passwords, sessions, rooms } = context
    if (user.siteId !== null) throw new ProblemError('no-password-to-change')
    await context.takeQuota()
    await confirmSelf(currentPassword, user, context, 'not-your-current-password', 'currentPassword')
    judgePassword(newPassword, user.email, 'newPassword')
    await context.audit('password-changed')
    const changed = await user.changePassword(await passwords.hash(newPassword, { ...place, known: true }))
    await sessions.of.endAll(user.id)
    rooms.close(room.user(user.id), 'password-changed')
    await postNotice({ kind: 'password-changed', language: languageOf(request) }, changed, context)
    return enter(request, response, changed, context, { isTold: true })
  },
})

export const exportAccount = route('GET /api/v1/auth/export', {
  allow: signedIn,
  async run(_, user, { request, response, sessions, openid, config, audit, log }) {
    await audit('data-exported')
    const open = await sessions.of.list(user, request.sessionID)
    const name = `rekha-${new Date().toISOString().slice(0, 10)}.json`
    await sendDownload(
      response,
      {
        type: 'json',
        name,
        pieces: writeExport(
          {
            user,
            sessions: open,
            waysIn: await viewWays(user, openid),
            retention: retentionOf(user, config.retention),
          },
          config.publicUrl,
        ),
      },
      log,
    )
  },
})

export const deleteAccount = route('DELETE /api/v1/auth/account', {
  allow: signedIn,
  async run({ password = '' }, user, context) {
    const { request, response, config } = context
    if (user.siteId !== null) throw new ProblemError('no-password-to-delete-with')
    await context.takeQuota()
    await confirmSelf(password, user, context, 'not-your-password')
    await context.audit('account-deleted')
    await removeUser(user, languageOf(request), context, () => signOut(request))
    forgetCookie(response, config)
  },
})

function forgetCookie(response: Response, config: Config): void {
  if (!bearerOf(response)) response.clearCookie(cookieName(config))
}
