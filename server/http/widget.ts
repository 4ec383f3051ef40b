import { ProblemError } from '../../contract/problem.ts'
import { Site } from '../../db/models/site.ts'
import { User } from '../../db/models/user.ts'
import { tellSite } from '../../db/tell-site.ts'
import { writeBearer } from '../bearer.ts'
import { requireFeature } from '../policy.ts'
import { beginSiteGuest, newGuests, regenerate, save } from '../sessions.ts'
import { enter } from './enter.ts'
import { route } from './route.ts'
import { ownerOnSite, pageOfSite, withBearer } from './rules.ts'
import { noSuchSite } from './site-refusals.ts'

/** The longest validity of a site's signature: users who leave there soon lose access here. */
const vouchedForMs = 25 * 3_600_000

/** A session of the widget, carried by a bearer without cookies. */
export const beginWidgetSession = route('POST /api/v1/widget/session', {
  allow: pageOfSite,
  async run(_, { site, origin }, { request, config, limits, place }) {
    // A session with an expired bearer continues too, also on another page of its site.
    if (request.session.siteId !== site.id) {
      await limits.take(newGuests(config), place.address)
      if (request.session.siteId) await regenerate(request)
      await beginSiteGuest(request, site.id, origin)
    } else if (request.session.origin !== origin) {
      request.session.origin = origin
      await save(request)
    }
    const { userId } = request.session
    const user = userId ? await User.byId(userId) : null
    const { transports } = config
    return {
      ...writeBearer(request.sessionID, config),
      ...{ user: user?.view() ?? null, site: site.face(), transports },
    }
  },
})

export const identifyUser = route('POST /api/v1/widget/identify', {
  allow: withBearer,
  async run(signed, _, context) {
    const { actor, request, response, config } = context
    const [row, current] = await Promise.all([
      Site.byId(actor.site.id),
      request.session.userId ? User.byId(request.session.userId) : null,
    ])
    if (!row) throw noSuchSite()
    if (!row.vouchesFor(signed) || signed.expires * 1000 > Date.now() + vouchedForMs)
      throw new ProblemError('signature-unfit', { field: 'signature' })
    const isAccount = current && current.siteId === null
    // Users who signed in here themselves stay signed in.
    if (isAccount || (current?.siteId === row.id && current.externalId === signed.id))
      return { ...writeBearer(request.sessionID, config), user: current.view() }
    const user = await User.vouchedFor(row.id, signed.id, signed.name ?? '')
    await enter(request, response, user, context)
    await tellSite(row.id, 'visitor.signed-in', { userId: signed.id }, context)
    return { ...writeBearer(request.sessionID, config), user: user.view() }
  },
})

/** Signs in who is signed in on a page of ours, which the frame has opened and been sent a code by. */
export const takeHandOver = route('POST /api/v1/widget/sign-in', {
  allow: withBearer,
  async run({ code }, _, context) {
    const { actor, request, response, handOvers, config } = context
    requireFeature(actor, 'sign-in')
    const signed = await handOvers.take(code)
    const user = signed && (await User.byId(signed.userId))
    if (!user || user.sessionEpoch !== signed.epoch) throw new ProblemError('hand-over-void')
    await enter(request, response, user, context)
    return { ...writeBearer(request.sessionID, config), user: user.view() }
  },
})

export const makeContinueLink = route('POST /api/v1/widget/continue', {
  allow: ownerOnSite,
  async run(_, { analysis: { id, userId, guestId } }, { links, config }) {
    const { code, expiresAt } = await links.make({ analysisId: id, userId, guestId })
    // In the fragment, which browsers never send.
    return { url: `${config.publicUrl}/continue#${code}`, expiresAt }
  },
})
