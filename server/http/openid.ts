import type { Request } from 'express'
import type { Problem } from '../../contract/problem.ts'
import { ProblemError, problemFor } from '../../contract/problem.ts'
import { claimGuest } from '../../db/claim-guest.ts'
import { Identity, type ProvenIdentity } from '../../db/models/identity.ts'
import { User } from '../../db/models/user.ts'
import { returnDay } from '../../db/money/purse.ts'
import { described } from '../../platform/log.ts'
import { waitingIn, waitToJoin } from '../joining.ts'
import { keyedHash } from '../keyed-hash.ts'
import type { Begun, Claims } from '../openid.ts'
import { problemOf } from '../problem-of.ts'
import { requireRecent } from '../require-recent.ts'
import { beginGuest, epochOf, newGuests } from '../sessions.ts'
import { enter } from './enter.ts'
import { ownOriginOf } from './own-origin-of.ts'
import { type RouteContext, route, type Services } from './route.ts'
import { onOurPages, returning } from './rules.ts'
import { tellOfWay } from './tell-of-way.ts'

declare module 'express-session' {
  interface SessionData {
    /** The sign-in at a provider begun last, by this user or by nobody, and the page to come back to. */
    openid?: Begun & { userId: string | null; to: string; until: number }
    /** Why a provider did not sign somebody in, until the page has told it. */
    openidProblem?: Problem
  }
}

/** Milliseconds a person may spend at the provider. */
const patienceMs = 15 * 60_000

type Context = RouteContext<'GET /api/v1/auth/openid/:provider/callback'>

export const beginOpenid = route('POST /api/v1/auth/openid/:provider', {
  allow: onOurPages,
  missing: 'provider-missing',
  async run({ provider, to }, _, { request, actor, openid, config }) {
    const { userId } = actor
    const redirectUri = `${ownOriginOf(request, config)}/api/v1/auth/openid/${openid.provider(provider).name}/callback`
    const { url, ...begun } = await openid.begin(provider, redirectUri, userId !== null)
    request.session.openid = { ...begun, userId, to, until: Date.now() + patienceMs }
    return { url }
  },
})

export const finishOpenid = route('GET /api/v1/auth/openid/:provider/callback', {
  allow: returning,
  missing: 'provider-missing',
  async run({ provider }, _, context) {
    const { request, response } = context
    // Good once, whatever comes of it.
    const begun = request.session.openid
    delete request.session.openid
    const to = begun?.to ?? '/'
    // A window opened by the widget's frame keeps its opener, also on the way through here.
    response.removeHeader('Cross-Origin-Opener-Policy')
    try {
      response.set('Location', to + (await comeBack(provider, begun, context)))
    } catch (error) {
      await keepProblem(error, begun, context)
      response.set('Location', `${to}${begun?.userId ? '#account' : '#sign-in'}`)
    }
  },
})

/** Signs in whom the provider sent back, if all is well; returns where on the page to go. */
async function comeBack(provider: string, begun: Request['session']['openid'], context: Context): Promise<string> {
  const { request, actor, openid } = context
  const isOurs = begun?.provider === provider && begun.userId === (actor?.userId ?? null) && begun.until > Date.now()
  if (!isOurs) throw new ProblemError('openid-expired')
  const { search } = new URL(request.originalUrl, begun.redirectUri)
  const claims = await openid.finish(begun, new URL(search, begun.redirectUri))
  return begun.userId === null ? signInAs(claims, context) : comeAgain(begun.userId, claims, context)
}

/** Who is signed in signs in once more, or, if that was recently, adds this way in. */
async function comeAgain(userId: string, claims: Claims, context: Context): Promise<string> {
  const { request, response, openid } = context
  const known = await Identity.find(claims)
  const user = await User.byId(userId)
  if (known && user && known.userId === userId) await enter(request, response, user, context)
  else {
    requireRecent(request)
    if (!(await Identity.join(verified(claims), { id: userId, sessionEpoch: epochOf(request) })))
      throw new ProblemError('identity-taken')
    if (user) await tellOfWay('identity-added', user, context, openid.labelOf(claims.issuer))
  }
  return '#account'
}

async function signInAs(claims: Claims, context: Context): Promise<string> {
  const { request, response } = context
  const known = await Identity.find(claims)
  const owner = known && (await User.byId(known.userId))
  await known?.used(claims.email)
  if (!owner) {
    const identity = verified(claims)
    const namesake = await User.byEmail(identity.email)
    if (namesake) {
      waitToJoin(request, identity, namesake)
      return '#sign-in'
    }
  }
  const user = owner ?? (await register(verified(claims), claims.name, context))
  if (!owner) await context.audit('registered', { subject: { kind: 'user', id: user.id } })
  await enter(request, response, user, context, { isTold: !owner })
  return ''
}

/** An account without a password, together with its identity and what the guest has made. */
async function register(identity: ProvenIdentity, name: string | null, context: Context): Promise<User> {
  const { email } = identity
  const { guestId } = context.request.session
  await context.takeQuota()
  return User.transaction(async (trx) => {
    const about = { email, passwordHash: '', name: name ?? email.slice(0, email.indexOf('@')) }
    const user = await User.register({ ...about, emailVerifiedAt: new Date().toISOString() }, trx)
    await returnDay(user.id, keyedHash('email', email, context.config), trx)
    if (!(await Identity.join(identity, user, trx))) throw new ProblemError('identity-taken')
    if (guestId) await claimGuest(guestId, user.id, context.config.retention, trx)
    return user
  })
}

/** Nothing is decided by an address that the provider has not verified: it may be somebody else's. */
function verified({ issuer, subject, email }: Claims): ProvenIdentity {
  if (email === null) throw new ProblemError('openid-unverified')
  return { issuer, subject, email }
}

/** Keeps why it failed for the page to tell; in a new session, if there is none any more. */
async function keepProblem(error: unknown, begun: Begun | undefined, context: Context): Promise<void> {
  const { request, config, limits, place, log } = context
  const problem = problemOf(error)
  // Who was recognised, but may not come in, is recorded already.
  if (begun && problem?.reason !== 'account-disabled')
    await context.audit('sign-in-failed', { details: { kind: 'openid', reason: problem?.reason ?? 'server-broke' } })
  if (!problem) log.error('a sign-in with a provider broke', described(error))
  if (!request.session.csrfToken) {
    await limits.take(newGuests(config), place.address)
    beginGuest(request)
  }
  request.session.openidProblem = problem ?? problemFor('server-broke')
}

/** How one may sign in here besides by password; tells a problem once. */
export function offerIn(request: Request, { openid }: Pick<Services, 'openid'>) {
  const problem = request.session.openidProblem ?? null
  delete request.session.openidProblem
  const waiting = waitingIn(request)
  return {
    providers: openid.providers.map(({ name, label }) => ({ name, label })),
    joining: waiting && { label: openid.labelOf(waiting.issuer), email: waiting.email },
    problem,
  }
}
