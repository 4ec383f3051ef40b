import type { IncomingMessage } from 'node:http'
import type { RequestHandler, Response } from 'express'
import { ProblemError } from '../../contract/problem.ts'
import type { Config } from '../../platform/config.ts'
import { sameSecret } from '../../platform/same-secret.ts'
import type { Actor, ActorSite } from '../actor.ts'
import type { Dependencies } from '../dependencies.ts'
import { isOwnOrigin } from '../origins.ts'
import { actorIn } from '../session-owners.ts'
import { bearerOf, regenerate } from '../sessions.ts'
import { requireHttps } from './over-https.ts'

const safe = ['GET', 'HEAD', 'OPTIONS']

/** Identifies the caller by the session; ends an expired session, but not one whose bearer has expired. */
export function identify({ config, placeOf }: Pick<Dependencies, 'config' | 'placeOf'>): RequestHandler {
  return async (request, response, next) => {
    const actor = await actorIn(request.session, request.sessionID, config.sessionMaxMs, placeOf(request))
    if (!actor && request.session.csrfToken) await regenerate(request)
    response.locals['actor'] = bearerOf(response)?.expired ? null : actor
    next()
  }
}

/**
 * Refuses changes unless they come from our own pages with the session's CSRF token, or with a bearer, which
 * browsers never add by themselves, from us or the page the bearer was issued for.
 */
export function protect({ config, log }: Pick<Dependencies, 'config' | 'log'>): RequestHandler {
  return (request, response, next) => {
    if (bearerOf(response)) {
      requireOrigin(request, actorOf(response).site, config, safe.includes(request.method))
      return next()
    }
    if (safe.includes(request.method)) return next()
    const site = request.get('sec-fetch-site')
    if ((site !== undefined && site !== 'same-origin' && site !== 'none') || !isOwnOrigin(request, config))
      throw new ProblemError('own-pages-only')
    const [sent, expected] = [request.get('x-csrf-token'), request.session.csrfToken]
    if (!expected) requireHttps(request, config, log)
    if (sent && !expected) throw new ProblemError('session-ended')
    if (!sent || !expected || !sameSecret(sent, expected)) throw new ProblemError('page-out-of-date')
    next()
  }
}

/** Throws `forbidden` unless a request with a bearer comes from our frame or from the page it was issued for. */
export function requireOrigin(request: IncomingMessage, site: ActorSite | null, config: Config, mayLack = false): void {
  const { origin } = request.headers
  if (origin === undefined ? mayLack : origin === site?.origin || isOwnOrigin(request, config)) return
  if (origin === undefined) throw new ProblemError('session-of-unknown-page')
  throw new ProblemError('session-of-another-page', { values: { origin } })
}

/** The caller; null without a session. */
export function actorOn(response: Response): Actor | null {
  return response.locals['actor'] as Actor | null
}

/** The caller; throws `signed-out` without a session. */
export function actorOf(response: Response): Actor {
  const actor = actorOn(response)
  if (!actor) throw new ProblemError('session-ended')
  return actor
}

/** The signed-in caller; throws `signed-out` for guests. */
export function userOf(response: Response): Actor & { kind: 'user' } {
  const actor = actorOn(response)
  if (actor?.kind !== 'user') throw new ProblemError('sign-in-first')
  return actor
}

/** The caller with a valid bearer, on the page it was issued for; throws `signed-out` for all others. */
export function bearerActorOf(
  request: IncomingMessage,
  response: Response,
  config: Config,
): Actor & { site: ActorSite } {
  const actor = actorOf(response)
  const { site } = actor
  if (!site) throw new ProblemError('no-session')
  requireOrigin(request, site, config)
  return { ...actor, site }
}
