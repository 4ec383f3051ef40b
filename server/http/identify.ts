import type { IncomingMessage } from 'node:http'
import type { RequestHandler, Response } from 'express'
import { ProblemError } from '../../contract/problem.ts'
import type { Config } from '../../platform/config.ts'
import { sameSecret } from '../../platform/same-secret.ts'
import type { Actor, ActorSite } from '../actor.ts'
import type { Dependencies } from '../dependencies.ts'
import { isOwnOrigin } from '../origins.ts'
import { actorIn, bearerOf, regenerate } from '../sessions.ts'
import { requireHttps } from './over-https.ts'

const safe = ['GET', 'HEAD', 'OPTIONS']

/** Finds out who asks, from the session; a session that has run out is ended, but not one whose bearer has. */
export function identify({ config, placeOf }: Pick<Dependencies, 'config' | 'placeOf'>): RequestHandler {
  return async (request, response, next) => {
    const actor = await actorIn(request.session, request.sessionID, config.sessionMaxMs, placeOf(request))
    if (!actor && request.session.csrfToken) await regenerate(request)
    response.locals['actor'] = bearerOf(response)?.expired ? null : actor
    next()
  }
}

/**
 * Refuses what changes something unless it comes from our own pages and carries the session's token, or a bearer, which no
 * browser adds by itself, and comes from us or from the page the bearer was made for.
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
      throw new ProblemError('forbidden', 'This can only be done from our own pages.')
    const [sent, expected] = [request.get('x-csrf-token'), request.session.csrfToken]
    if (!expected) requireHttps(request, config, log)
    if (sent && !expected) throw new ProblemError('signed-out', 'Your session has ended. Reload the page.')
    if (!sent || !expected || !sameSecret(sent, expected))
      throw new ProblemError('forbidden', 'The page is out of date. Reload it and try again.')
    next()
  }
}

/** Throws `forbidden` unless a request with a bearer comes from our frame or from the page it was made for. */
export function requireOrigin(request: IncomingMessage, site: ActorSite | null, config: Config, mayLack = false): void {
  const { origin } = request.headers
  if (origin === undefined ? mayLack : origin === site?.origin || isOwnOrigin(request, config)) return
  throw new ProblemError('forbidden', `This session does not belong to a page of ${origin ?? 'an unknown origin'}.`)
}

/** Whoever asks; null when there is no session. */
export function actorOn(response: Response): Actor | null {
  return response.locals['actor'] as Actor | null
}

/** Whoever asks; throws `signed-out` when there is no session. */
export function actorOf(response: Response): Actor {
  const actor = actorOn(response)
  if (!actor) throw new ProblemError('signed-out', 'Your session has ended. Reload the page.')
  return actor
}

/** The signed-in user who asks; throws `signed-out` for guests. */
export function userOf(response: Response): Actor & { kind: 'user' } {
  const actor = actorOn(response)
  if (actor?.kind !== 'user') throw new ProblemError('signed-out', 'Sign in first.')
  return actor
}

/** Whoever asks with a bearer that is still good, from the page it was made for; throws `signed-out` for all others. */
export function bearerActorOf(
  request: IncomingMessage,
  response: Response,
  config: Config,
): Actor & { site: ActorSite } {
  const actor = actorOf(response)
  const { site } = actor
  if (!site) throw new ProblemError('signed-out', 'There is no session. Reload the page.')
  requireOrigin(request, site, config)
  return { ...actor, site }
}
