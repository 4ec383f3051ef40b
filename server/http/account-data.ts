import { Router } from 'express'
import { ProblemError } from '../../contract/problem.ts'
import { routes } from '../../contract/routes.ts'
import { finishLeaving } from '../../db/finish-leaving.ts'
import { described } from '../../platform/log.ts'
import { room } from '../../platform/rooms.ts'
import type { Means } from '../means.ts'
import type { Passwords } from '../passwords.ts'
import { sessionName } from '../session-name.ts'
import { bearerOf, cookieName, signOut } from '../sessions.ts'
import { sendDownload } from './send-download.ts'
import { signedIn } from './signed-in.ts'
import { writeExport } from './write-export.ts'

/** A list reads every session of the user: more than a person looks at. */
const perList = { name: 'sessions', points: 60, seconds: 60 }
/** An export reads everything: so many in an hour. */
const perExport = { name: 'export', points: 10, seconds: 3600 }

/** What a user may see and undo of an account: its sessions, its data, itself. */
export function accountData(means: Means, passwords: Passwords): Router {
  const { config, limits, rooms, sessions, log } = means
  const perLogin = { name: 'login', points: config.limits.loginsPerMinute, seconds: 60 }
  const router = Router()

  router.get('/sessions', async (request, response) => {
    const user = await signedIn(response)
    await limits.take(perList, user.id)
    response.json({ sessions: await sessions.of.list(user, request.sessionID) })
  })

  router.delete('/sessions/:name', async (request, response) => {
    const user = await signedIn(response)
    const params = routes['DELETE /api/v1/auth/sessions/:name'].params.safeParse(request.params)
    if (params.data?.name === sessionName(request.sessionID))
      throw new ProblemError('conflict', 'This is the session you are using. Sign out instead.')
    if (!params.success || !(await sessions.of.end(user.id, params.data.name)))
      throw new ProblemError('missing', 'This session has ended already.')
    rooms.close(room.session(params.data.name), 'signed-out')
    response.status(204).end()
  })

  router.get('/export', async (request, response) => {
    const user = await signedIn(response)
    await limits.take(perExport, user.id)
    const open = await sessions.of.list(user, request.sessionID)
    const name = `rekha-${new Date().toISOString().slice(0, 10)}.json`
    await sendDownload(response, { type: 'json', name, pieces: writeExport(user, open, config.publicUrl) }, log)
  })

  router.delete('/account', async (request, response) => {
    const { password } = routes['DELETE /api/v1/auth/account'].body.parse(request.body)
    const user = await signedIn(response)
    if (user.siteId !== null)
      throw new ProblemError(
        'invalid',
        'The page you come from has signed you in, so there is no password to delete this account with. Delete your readings one by one, or ask whoever runs that page to have you removed here.',
      )
    await limits.take(perLogin, user.id)
    if (!(await passwords.check(password, user.passwordHash)))
      throw new ProblemError('invalid', 'This is not your password. Nothing was deleted.', { field: 'password' })
    await user.leave()
    try {
      await sessions.of.endAll(user.id)
      await signOut(request)
      rooms.close(room.user(user.id), 'account-deleted')
      await finishLeaving(user.id, means)
    } catch (error) {
      log.warn('deleting an account is left to the sweep', { userId: user.id, ...described(error) })
    }
    if (!bearerOf(response)) response.clearCookie(cookieName(config))
    response.status(204).end()
  })

  return router
}
