import { Router } from 'express'
import { ProblemError } from '../../contract/problem.ts'
import { routes } from '../../contract/routes.ts'
import { Analysis } from '../../db/models/analysis.ts'
import { room } from '../../platform/rooms.ts'
import { openContinueLinks } from '../continue-links.ts'
import type { Means } from '../means.ts'
import { actorOf } from './identify.ts'

/** A code cannot be guessed; this keeps those who try from asking Redis without end. */
const perAddress = { name: 'continue-address', points: 30, seconds: 60 }

/** Takes a reading that was begun in the widget over to whoever opens its link on our own pages. */
export function continuing({ config, limits, placeOf, redis, rooms }: Means): Router {
  const links = openContinueLinks(redis)
  const router = Router()

  router.post('/continue', async (request, response) => {
    const { code } = routes['POST /api/v1/auth/continue'].body.parse(request.body)
    const actor = actorOf(response)
    await limits.take(perAddress, placeOf(request).address)
    const left = await links.take(code)
    const analysis = left ? await Analysis.byId(left.analysisId) : undefined
    const isTheirs = analysis && analysis.userId === left?.userId && analysis.guestId === left.guestId
    const expiresAt = actor.kind === 'guest' ? new Date(Date.now() + config.guestMs).toISOString() : null
    if (!isTheirs || !(await analysis.moveTo(actor, expiresAt)))
      throw new ProblemError('missing', 'This link was used already, or is older than ten minutes. Make a new one.')
    // Who had it looks on no longer: their sockets leave its rooms, and come back without it.
    rooms.tell(room.summary(analysis.id), 'analysis:deleted', { analysisId: analysis.id })
    rooms.close(room.summary(analysis.id))
    response.json({ analysisId: analysis.id })
  })

  return router
}
