import { type Request, type Response, Router } from 'express'
import { ProblemError } from '../../contract/problem.ts'
import { routes } from '../../contract/routes.ts'
import { Site } from '../../db/models/site.ts'
import { User } from '../../db/models/user.ts'
import type { Actor, ActorSite } from '../actor.ts'
import { writeBearer } from '../bearer.ts'
import { openContinueLinks } from '../continue-links.ts'
import type { Means } from '../means.ts'
import { isOwnOrigin } from '../origins.ts'
import { ownerOf, requireFeature } from '../policy.ts'
import { beginSiteGuest, regenerate, save } from '../sessions.ts'
import { enter } from './enter.ts'
import { actorOf, requireOrigin } from './identify.ts'
import { readJson } from './read-json.ts'
import { noSuchSite, notAllowed } from './site-refusals.ts'

/** The farthest ahead that a site's server may let its word run out: who has left there is soon unknown here. */
const vouchedForMs = 25 * 3_600_000

/** Sessions of the widget, which are carried by bearers and know of no cookies. */
export function widgetSessions(means: Means): Router {
  const { config, limits, placeOf } = means
  const perAddress = { name: 'widget-session', points: config.limits.widgetSessionsPerMinute, seconds: 60 }
  const perIdentity = { name: 'identify-address', points: config.limits.sessionsPerMinute, seconds: 60 }
  const perLink = { name: 'continue', points: 30, perAddress: 300, seconds: 3600 }
  const links = openContinueLinks(means.redis)
  const router = Router()
  router.use(readJson)

  router.post('/session', async (request, response) => {
    const { site: siteId, origin: told } = routes['POST /api/v1/widget/session'].body.parse(request.body)
    await limits.take(perAddress, placeOf(request).address)
    const origin = pageOf(request, told)
    const site = await Site.byId(siteId)
    if (!site) throw noSuchSite()
    if (!site.origins.includes(origin)) throw notAllowed(origin)
    // A session whose bearer has run out goes on too, also on another page of its site.
    if (request.session.siteId !== siteId) {
      if (request.session.siteId) await regenerate(request)
      await beginSiteGuest(request, siteId, origin)
    } else if (request.session.origin !== origin) {
      request.session.origin = origin
      await save(request)
    }
    const { userId } = request.session
    const user = userId ? await User.byId(userId) : null
    const { transports } = config
    response.json({
      ...writeBearer(request.sessionID, config),
      ...{ user: user?.view() ?? null, site: site.face(), transports },
    })
  })

  router.post('/identify', async (request, response) => {
    const signed = routes['POST /api/v1/widget/identify'].body.parse(request.body)
    const { site, actor } = asked(request, response)
    await limits.take(perIdentity, actor.address)
    const [row, current] = await Promise.all([
      Site.byId(site.id),
      request.session.userId ? User.byId(request.session.userId) : null,
    ])
    if (!row) throw noSuchSite()
    if (!row.vouchesFor(signed) || signed.expires * 1000 > Date.now() + vouchedForMs)
      throw new ProblemError(
        'forbidden',
        'The signature does not fit this site and user, or has run out. Sign the user anew, for at most a day.',
        { field: 'signature' },
      )
    const isAccount = current && current.siteId === null
    if (isAccount || (current?.siteId === row.id && current.externalId === signed.id)) {
      // Who has signed in here themselves stays who they are.
      response.json({ ...writeBearer(request.sessionID, config), user: current.view() })
      return
    }
    const user = await User.vouchedFor(row.id, signed.id, signed.name ?? '')
    const { bearer } = await enter(request, response, user, means)
    response.json({ ...bearer, user: user.view() })
  })

  router.post('/continue', async (request, response) => {
    const { analysisId } = routes['POST /api/v1/widget/continue'].body.parse(request.body)
    const { actor } = asked(request, response)
    requireFeature(actor, 'continue')
    await limits.takeFor(actor, perLink)
    const { analysis } = await ownerOf({ analysisId }, actor)
    const { code, expiresAt } = await links.make(analysis)
    // In the fragment, which browsers send to nobody.
    response.json({ url: `${config.publicUrl}/continue#${code}`, expiresAt })
  })

  /** Who asks with a bearer that is still good, from the page it was made for. */
  function asked(request: Request, response: Response): { actor: Actor; site: ActorSite } {
    const actor = actorOf(response)
    const { site } = actor
    if (!site) throw new ProblemError('signed-out', 'There is no session. Reload the page.')
    requireOrigin(request, site, config)
    return { actor, site }
  }

  /** The origin of the page the widget stands on; our own frame tells it, and is only shown on pages of the site. */
  function pageOf(request: Request, told: string | undefined): string {
    const { origin } = request.headers
    if (origin === undefined)
      throw new ProblemError(
        'forbidden',
        'No Origin came with this. The widget works in a browser, on a page of its site.',
      )
    if (!isOwnOrigin(request, config)) return origin
    if (told === undefined) throw new ProblemError('invalid', 'Tell the origin of the page too.', { field: 'origin' })
    return told
  }

  return router
}
